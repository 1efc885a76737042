package kita.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kita.app.documents.DocumentRefused;
import kita.app.documents.TariffReader;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.IncomeRule;
import kita.billing.tariff.TariffVersion;
import kita.registry.Month;
import kita.sample.SampleTown;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Child-months a second on one core: what an ordinance as a document costs against the same ordinance as code. Before
 * anything is measured both must agree on every family.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class FeeBenchmarks {

    private static final int CHILD_MONTHS = BenchFamilies.FAMILIES * BenchFamilies.CHILDREN;
    private static final long SEED = 1;

    static final String FLAT = "/towns/elbstadt/tariff.yaml";
    static final String BY_INCOME = "/towns/rheinstadt/tariff.yaml";
    static final String FORMULA = "/ordinances/jena-2015.yaml";

    private HouseholdMonth[] byYear;
    private HouseholdMonth[] byMonth;
    private TariffVersion flat;
    private TariffVersion byIncome;
    private TariffVersion formula;

    /** Reads the ordinances and proves that the yardstick computes the same. */
    @Setup
    public void prepare() {
        byYear = BenchFamilies.draw(SEED, Month.of(2026, 10), IncomeRule.Per.YEAR);
        byMonth = BenchFamilies.draw(SEED, Month.of(2015, 10), IncomeRule.Per.MONTH);
        flat = version(FLAT);
        byIncome = version(BY_INCOME);
        formula = version(FORMULA);
        for (int i = 0; i < BenchFamilies.FAMILIES; i++) {
            require(flat.amounts(byYear[i]).total(), total(HandWrittenFlat.fees(byYear[i])), "flat", i);
            require(byIncome.amounts(byYear[i]).total(), total(HandWrittenByIncome.fees(byYear[i])), "byIncome", i);
            require(formula.amounts(byMonth[i]).total(), total(HandWrittenFormula.fees(byMonth[i])), "formula", i);
        }
    }

    /** A table by form of care and hours, with its sibling rules. */
    @Benchmark
    @OperationsPerInvocation(CHILD_MONTHS)
    public long flatByDocument() {
        return byDocument(flat, byYear);
    }

    /** The same by hand. */
    @Benchmark
    @OperationsPerInvocation(CHILD_MONTHS)
    public long flatByHand() {
        long sum = 0;
        for (HouseholdMonth family : byYear) {
            sum += total(HandWrittenFlat.fees(family));
        }
        return sum;
    }

    /** A table by income, age and hours, with free years and sibling rule. */
    @Benchmark
    @OperationsPerInvocation(CHILD_MONTHS)
    public long incomeByDocument() {
        return byDocument(byIncome, byYear);
    }

    /** The same by hand. */
    @Benchmark
    @OperationsPerInvocation(CHILD_MONTHS)
    public long incomeByHand() {
        long sum = 0;
        for (HouseholdMonth family : byYear) {
            sum += total(HandWrittenByIncome.fees(family));
        }
        return sum;
    }

    /** A formula with the family's total rounded. */
    @Benchmark
    @OperationsPerInvocation(CHILD_MONTHS)
    public long formulaByDocument() {
        return byDocument(formula, byMonth);
    }

    /** The same by hand. */
    @Benchmark
    @OperationsPerInvocation(CHILD_MONTHS)
    public long formulaByHand() {
        long sum = 0;
        for (HouseholdMonth family : byMonth) {
            sum += total(HandWrittenFormula.fees(family));
        }
        return sum;
    }

    private static long byDocument(TariffVersion version, HouseholdMonth[] families) {
        long sum = 0;
        for (HouseholdMonth family : families) {
            sum += version.amounts(family).total();
        }
        return sum;
    }

    private static long total(long[] fees) {
        long total = 0;
        for (long fee : fees) {
            total += fee;
        }
        return total;
    }

    /** The newest version of an ordinance that we ship. */
    static TariffVersion version(String resource) {
        try (InputStream in = SampleTown.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<TariffVersion> versions = TariffReader.read(resource, text).versions();
            return versions.get(versions.size() - 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (DocumentRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void require(long document, long byHand, String what, int family) {
        if (document != byHand) {
            throw new IllegalStateException("Yardstick and document differ (" + what + ", family " + family + "): "
                    + byHand + " and " + document);
        }
    }
}
