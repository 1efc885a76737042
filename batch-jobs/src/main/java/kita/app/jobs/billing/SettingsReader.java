package kita.app.jobs.billing;

import java.util.EnumMap;
import java.util.Map;
import kita.app.documents.DocumentRefused;
import kita.app.documents.Municipality;
import kita.app.documents.MunicipalityReader;
import kita.app.jobs.JobRefusedException;
import kita.app.store.billing.BillingDocuments;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.ProductAccounts;
import kita.billing.run.Creditor;
import kita.billing.run.DueDates;
import kita.billing.run.Iban;
import kita.registry.CareForm;
import org.springframework.stereotype.Component;

/** Takes what billing needs out of municipality.yaml. */
@Component
public class SettingsReader {

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
        try {
            Municipality town = MunicipalityReader.read("municipality.yaml", text);
            return new BillingSettings(
                    town.firstBilledMonth(),
                    new DueDates(town.dueDay(), town.announceDays(), calendar),
                    creditor(town.creditor()),
                    accounts(town.accounts()));
        } catch (DocumentRefused refused) {
            throw new JobRefusedException(refused.getMessage(), refused);
        }
    }

    private static Creditor creditor(Municipality.Creditor creditor) {
        return new Creditor(creditor.name(), creditor.id(), new Iban(creditor.iban()));
    }

    private static ProductAccounts accounts(Map<CareForm, String> codes) {
        Map<CareForm, ProductAccount> accounts = new EnumMap<>(CareForm.class);
        codes.forEach((form, code) -> accounts.put(form, new ProductAccount(code)));
        return new ProductAccounts(accounts);
    }
}
