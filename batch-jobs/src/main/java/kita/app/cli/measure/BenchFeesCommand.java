package kita.app.cli.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kita.app.bench.FeeMeasurement;
import kita.app.cli.frame.Output;
import kita.app.documents.DocumentRefused;
import kita.app.documents.TariffReader;
import kita.billing.assessment.Assessment;
import kita.billing.assessment.Assessor;
import kita.billing.assessment.HouseholdFacts;
import kita.billing.tariff.Tariff;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.ContractId;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.Period;
import kita.sample.SampleTown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How many child-months a second one thread computes: the amounts alone beside the same ordinance written by hand in
 * Java, and whole assessments from facts in memory with all steps beside the one SHA-256 over 200 bytes that a frozen
 * result needs at the very least. And how long an ordinance of nearly 1,000 cells takes to be read and proved.
 */
@Command(name = "fees", description = "Festsetzungen je Sekunde und Kern, ohne Datenbank.")
final class BenchFeesCommand implements Runnable {

    private static final Month FIRST = Month.of(2026, 8);
    private static final Month LAST = Month.of(2027, 7);
    private static final int YARDSTICK_BYTES = 200;
    private static final String LARGEST = "/ordinances/hamburg-2019.yaml";

    @Mixin
    private Output output;

    @Option(
            names = "--households",
            paramLabel = "ZAHL",
            defaultValue = "5000",
            description = "Haushalte mit je zwei Kindern und zwölf Monaten (Vorgabe: ${DEFAULT-VALUE}).")
    private int households;

    @Override
    public void run() {
        FeeMeasurement.run().forEach(this::tell);
        loading();
        for (SampleTown town : SampleTown.ready()) {
            measure(town);
        }
    }

    private void tell(FeeMeasurement.Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("benchmark", "evaluation");
        json.put("ordinance", row.ordinance());
        json.put("childMonthsPerSecond", Math.round(row.perSecond()));
        json.put("byHandPerSecond", Math.round(row.byHandPerSecond()));
        json.put("ratio", row.ratio());
        output.answer(
                "Beitrag ausrechnen, %-8s %,12d Kindmonate je Sekunde; von Hand programmiert %,12d; %.1f-mal so lang"
                        .formatted(
                                row.ordinance() + ":",
                                Math.round(row.perSecond()),
                                Math.round(row.byHandPerSecond()),
                                row.ratio()),
                json);
    }

    /** The largest table that we ship; the first reading is a cold start, the second what a server sees. */
    private void loading() {
        String text = resource(LARGEST);
        double first = read(text);
        double second = read(text);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("benchmark", "loading");
        json.put("ordinance", LARGEST);
        json.put("firstMillis", Math.round(first * 1000));
        json.put("secondMillis", Math.round(second * 1000));
        output.answer(
                "Satzung einlesen und prüfen (%s): %.0f ms beim ersten, %.0f ms beim zweiten Mal"
                        .formatted(LARGEST, first * 1000, second * 1000),
                json);
    }

    private static double read(String text) {
        long start = System.nanoTime();
        try {
            TariffReader.readDocument(LARGEST, text);
        } catch (DocumentRefused refused) {
            throw new IllegalStateException(refused);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private void measure(SampleTown town) {
        Assessor assessor = new Assessor(tariff(town));
        HouseholdFacts family = family();
        assess(assessor, family);
        long start = System.nanoTime();
        long months = assess(assessor, family);
        double seconds = (System.nanoTime() - start) / 1e9;
        double yardstick = digests(months);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("benchmark", "assessment");
        json.put("tariff", town.ordinance().key());
        json.put("childMonths", months);
        json.put("seconds", seconds);
        json.put("childMonthsPerSecond", Math.round(months / seconds));
        json.put("yardstickSeconds", yardstick);
        json.put("ratio", seconds / yardstick);
        output.answer(
                "Festsetzen mit Schritten, %-16s %,d Kindmonate in %.2f s: %,d je Sekunde; %.1f-mal so lang wie je ein SHA-256"
                        .formatted(
                                town.ordinance().key(),
                                months,
                                seconds,
                                Math.round(months / seconds),
                                seconds / yardstick),
                json);
    }

    private long assess(Assessor assessor, HouseholdFacts family) {
        long months = 0;
        for (int i = 0; i < households; i++) {
            if (assessor.assess(family, FIRST, LAST) instanceof Assessment.Assessed assessed) {
                months += assessed.months().size();
            } else {
                throw new IllegalStateException("The family of the benchmark was parked");
            }
        }
        return months;
    }

    private static double digests(long count) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] text = new byte[YARDSTICK_BYTES];
            long start = System.nanoTime();
            for (long i = 0; i < count; i++) {
                text[0] = sha.digest(text)[0];
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static HouseholdFacts family() {
        Period always = Period.from(LocalDate.of(2020, 1, 1));
        GuardianId adult = new GuardianId("P1");
        return new HouseholdFacts(
                new HouseholdId("H1"),
                List.of(new HouseholdFacts.Adult(adult, always)),
                List.of(new HouseholdFacts.Payer(adult, always)),
                List.of(
                        child("K1", LocalDate.of(2022, 10, 12), CareForm.KINDERGARTEN, always),
                        child("K2", LocalDate.of(2024, 9, 14), CareForm.KRIPPE, always)),
                List.of(new HouseholdFacts.IncomeStatement.Proven(
                        adult, always, Money.euro(64_000), LocalDate.of(2026, 6, 1))),
                List.of(),
                List.of());
    }

    private static HouseholdFacts.HouseholdChild child(String id, LocalDate birth, CareForm form, Period period) {
        ChildId child = new ChildId(id);
        Contract contract =
                new Contract(new ContractId("V" + id), child, new KitaId("KITA-1"), form, new CareHours(9, 45), period);
        return new HouseholdFacts.HouseholdChild(child, BirthDate.of(birth), period, List.of(contract));
    }

    private static Tariff tariff(SampleTown town) {
        try {
            return TariffReader.read("tariff.yaml", resource("/towns/" + town.key() + "/tariff.yaml"));
        } catch (DocumentRefused refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static String resource(String path) {
        try (InputStream in = SampleTown.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
