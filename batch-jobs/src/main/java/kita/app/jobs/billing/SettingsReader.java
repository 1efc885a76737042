package kita.app.jobs.billing;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kita.app.documents.DocumentRefused;
import kita.app.documents.Findings;
import kita.app.documents.YamlDocument;
import kita.app.documents.YamlNode;
import kita.app.jobs.JobRefusedException;
import kita.app.store.billing.BillingDocuments;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.ProductAccounts;
import kita.billing.run.Creditor;
import kita.billing.run.DueDates;
import kita.billing.run.Iban;
import kita.registry.CareForm;
import kita.registry.Month;
import org.springframework.stereotype.Component;

/** Reads what billing needs out of municipality.yaml; every finding comes with its line. */
@Component
public class SettingsReader {

    private static final int ANNOUNCE_DAYS = 14;

    private final BillingDocuments documents;
    private final TargetCalendar calendar;

    SettingsReader(BillingDocuments documents, TargetCalendar calendar) {
        this.documents = documents;
        this.calendar = calendar;
    }

    /** The settings in force. Without a document, or with findings, {@link JobRefusedException}. */
    public BillingSettings read() {
        String text = documents
                .municipality()
                .orElseThrow(() -> new JobRefusedException(
                        "Für diese Gemeinde ist keine municipality.yaml eingelesen; bitte zuerst importieren."));
        Findings findings = new Findings("municipality.yaml");
        try {
            YamlNode root = YamlDocument.open(text, findings);
            Month goLive = goLive(root);
            DueDates dueDates = new DueDates(
                    root.integer("dueDay", 1, 31),
                    root.optional("announceDays")
                            .map(node -> node.asInteger(1, 60))
                            .orElse(ANNOUNCE_DAYS),
                    calendar);
            ProductAccounts accounts = accounts(root.required("accounts"));
            Optional<Creditor> creditor = creditor(root.required("creditor"));
            findings.refuseIfAny();
            return new BillingSettings(goLive, dueDates, creditor.orElseThrow(), accounts);
        } catch (DocumentRefused refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }

    /** Billing begins with the first month of allocation unless a month of its own is named. */
    private static Month goLive(YamlNode root) {
        return root.optional("billing")
                .map(billing -> billing.month("firstMonth"))
                .orElseGet(() -> root.required("allocation").month("firstMonth"));
    }

    private static ProductAccounts accounts(YamlNode node) {
        Map<CareForm, ProductAccount> accounts = new EnumMap<>(CareForm.class);
        for (CareForm form : CareForm.values()) {
            node.optionalText(form.name().toLowerCase(Locale.ROOT))
                    .ifPresent(code -> accounts.put(form, new ProductAccount(code)));
        }
        return new ProductAccounts(accounts);
    }

    private static Optional<Creditor> creditor(YamlNode node) {
        try {
            return Optional.of(new Creditor(node.text("name"), node.text("id"), new Iban(node.text("iban"))));
        } catch (IllegalArgumentException broken) {
            node.finding(
                    "Gläubiger-Identifikationsnummer oder IBAN sind ungültig (Prüfziffern).",
                    "Beide Angaben mit den Unterlagen der Bank vergleichen.");
            return Optional.empty();
        }
    }
}
