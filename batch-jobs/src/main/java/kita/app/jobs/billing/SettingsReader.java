package kita.app.jobs.billing;

import java.util.EnumMap;
import java.util.Map;
import kita.app.documents.Municipality;
import kita.app.jobs.TownDocuments;
import kita.billing.ledger.Product;
import kita.billing.ledger.ProductAccount;
import kita.billing.ledger.ProductAccounts;
import kita.billing.run.Creditor;
import kita.billing.run.DueDates;
import kita.billing.run.Iban;
import org.springframework.stereotype.Component;

/** Takes what billing needs out of municipality.yaml. */
@Component
public class SettingsReader {

    private final TownDocuments documents;
    private final TargetCalendar calendar;

    SettingsReader(TownDocuments documents, TargetCalendar calendar) {
        this.documents = documents;
        this.calendar = calendar;
    }

    /** The settings in force. Without a document, or with findings, {@link kita.app.jobs.JobRefusedException}. */
    public BillingSettings read() {
        Municipality town = documents.municipality();
        return new BillingSettings(
                town.firstBilledMonth(),
                new DueDates(town.dueDay(), town.announceDays(), calendar),
                creditor(town.creditor()),
                accounts(town.accounts()),
                town.billing().laterChange());
    }

    private static Creditor creditor(Municipality.Creditor creditor) {
        return new Creditor(creditor.name(), creditor.id(), new Iban(creditor.iban()));
    }

    private static ProductAccounts accounts(Map<Product, String> codes) {
        Map<Product, ProductAccount> accounts = new EnumMap<>(Product.class);
        codes.forEach((product, code) -> accounts.put(product, new ProductAccount(code)));
        return new ProductAccounts(accounts);
    }
}
