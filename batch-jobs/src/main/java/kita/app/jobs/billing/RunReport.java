package kita.app.jobs.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kita.app.store.billing.ParkedHouseholds.Parked;
import kita.app.store.billing.Prenotifications.Announced;
import kita.app.store.billing.RunCollections;
import kita.billing.ledger.ProductAccount;
import kita.billing.run.BillingRun;
import kita.billing.run.UserName;
import kita.money.Money;

/**
 * What {@code run.xlsx} tells about a released run.
 *
 * @param municipality its name
 * @param fileDate by when the bank must have the debits
 * @param byProduct what the run posted per product account
 * @param payers hands out all payers' lines in the order of account numbers
 * @param announced hands out all debits with what their payers were told
 */
record RunReport(
        String municipality,
        BillingRun run,
        UserName preparedBy,
        UserName releasedBy,
        LocalDate fileDate,
        Map<ProductAccount, ProductSum> byProduct,
        Consumer<Consumer<RunCollections.Line>> payers,
        Consumer<Consumer<Announced>> announced,
        List<Parked> parked) {

    /** Charges and what was taken back, apart. */
    public record ProductSum(long entries, Money charged, Money reversed) {

        public static final ProductSum NONE = new ProductSum(0, Money.ZERO, Money.ZERO);

        public ProductSum plus(Money amount) {
            return amount.isNegative()
                    ? new ProductSum(entries + 1, charged, reversed.plus(amount))
                    : new ProductSum(entries + 1, charged.plus(amount), reversed);
        }

        public Money total() {
            return charged.plus(reversed);
        }
    }
}
