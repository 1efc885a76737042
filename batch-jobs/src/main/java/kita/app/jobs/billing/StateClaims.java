package kita.app.jobs.billing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kita.app.documents.Municipality.StateRefund;
import kita.app.jobs.JobRefusedException;
import kita.app.jobs.TownDocuments;
import kita.app.store.billing.AssessmentPasses;
import kita.app.store.billing.FreedMonths;
import kita.app.store.billing.FreedMonths.CareMonth;
import kita.app.store.documents.Municipalities;
import kita.app.tenant.TenantTransactions;
import kita.billing.export.FreedFee;
import kita.billing.run.BillingWindow;
import kita.billing.tariff.Rule;
import kita.billing.tariff.TariffVersion;
import kita.money.Money;
import kita.registry.Month;
import kita.registry.TenantId;
import org.springframework.stereotype.Service;

/**
 * What the municipality asks back from the Land for children whom its law frees (Erstattungsantrag): per child and month
 * what the ordinance would have asked and what was asked, as workbook and CSV. Which rules are refunded is a setting,
 * because neither form nor amount of the claim are verified here.
 */
@Service
public class StateClaims {

    /** @param lost what is claimed for this month */
    public record Line(CareMonth month, Money lost, boolean needsLook) {
        Money ordinance() {
            return month.asked().plus(lost);
        }
    }

    /** A claim for some months. */
    public record Claim(
            String municipality, Month first, Month last, StateRefund terms, List<Line> lines, Money total) {

        public long children() {
            return lines.stream().map(line -> line.month().child()).distinct().count();
        }

        public long toCheck() {
            return lines.stream().filter(Line::needsLook).count();
        }
    }

    /** @param csv one line per child and month, without names */
    public record Written(Claim claim, Path workbook, Path csv) {}

    private final TenantTransactions transactions;
    private final TownDocuments documents;
    private final Municipalities municipalities;
    private final AssessmentPasses passes;
    private final FreedMonths months;

    StateClaims(
            TenantTransactions transactions,
            TownDocuments documents,
            Municipalities municipalities,
            AssessmentPasses passes,
            FreedMonths months) {
        this.transactions = transactions;
        this.documents = documents;
        this.municipalities = municipalities;
        this.passes = passes;
        this.months = months;
    }

    /** Refused with {@link JobRefusedException} without the setting, and where months were not assessed. */
    public Written write(TenantId tenant, Month first, Month last, Path folder) {
        Claim claim = transactions.call(tenant, () -> claim(first, last));
        String name = "erstattung-" + first + "-bis-" + last;
        Path workbook = folder.resolve(name + ".xlsx");
        Path csv = folder.resolve(name + ".csv");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(workbook)) {
                StateClaimSheets.write(claim, out);
            }
            try (BufferedWriter out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
                StateClaimSheets.csv(claim, out);
            }
        } catch (IOException failure) {
            throw new JobRefusedException("In „" + folder + "“ kann nicht geschrieben werden.", failure);
        }
        return new Written(claim, workbook, csv);
    }

    private Claim claim(Month first, Month last) {
        if (last.isBefore(first) || !passes.cover(new BillingWindow(first, last))) {
            throw new JobRefusedException("Die Monate " + first + " bis " + last
                    + " sind nicht alle festgesetzt; bitte zuerst die Beiträge festsetzen (./kita assess).");
        }
        StateRefund terms = documents
                .municipality()
                .stateRefund()
                .orElseThrow(() -> new JobRefusedException(
                        "Welche Regeln das Land erstattet, ist nicht angegeben; in municipality.yaml unter billing: stateRefund:"
                                + " rules: die Kennungen der Regeln aus tariff.yaml nennen und einlesen."));
        Set<String> citations = citations(terms);
        List<Line> lines = new ArrayList<>();
        months.each(first, last, month -> {
            FreedFee freed = FreedFee.of(month.steps(), citations);
            if (freed.lost().isPositive()) {
                lines.add(new Line(month, freed.lost(), freed.needsLook()));
            }
        });
        Money total = lines.stream().map(Line::lost).reduce(Money.ZERO, Money::plus);
        return new Claim(municipalities.name(), first, last, terms, List.copyOf(lines), total);
    }

    private Set<String> citations(StateRefund terms) {
        Set<String> citations = new TreeSet<>();
        Set<String> unknown = new TreeSet<>(terms.rules());
        for (TariffVersion version : documents.tariff().versions()) {
            for (Rule rule : version.rules()) {
                if (terms.rules().contains(rule.head().id())) {
                    citations.add(rule.head().citation().text());
                    unknown.remove(rule.head().id());
                }
            }
        }
        if (!unknown.isEmpty()) {
            throw new JobRefusedException("Die Satzung hat keine Regel „" + String.join("“, „", unknown)
                    + "“ (billing: stateRefund: rules in municipality.yaml).");
        }
        return citations;
    }
}
