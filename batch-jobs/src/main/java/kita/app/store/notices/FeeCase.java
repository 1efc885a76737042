package kita.app.store.notices;

import java.util.List;
import java.util.Optional;
import kita.billing.notice.Addressee;
import kita.billing.notice.Earlier.Replaced;
import kita.billing.notice.FeeNotice.ChildFees;
import kita.registry.Child;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;

/**
 * What one payer owes for the children of a household, with all that the notice says.
 *
 * @param children with their months, the oldest first
 * @param household all children of it
 * @param reference Kassenzeichen; empty for months that were assessed before accounts were opened with them, until the next assessment
 * @param mandate empty if the payer has none in force
 * @param replaced the last fee notice of this payer that stands
 */
public record FeeCase(
        NoticeSubject subject,
        HouseholdId householdId,
        GuardianId payerId,
        Addressee payer,
        List<ChildFees> children,
        List<Child> household,
        Optional<String> reference,
        Optional<MandateData> mandate,
        Optional<Replaced> replaced) {

    public FeeCase {
        children = List.copyOf(children);
        household = List.copyOf(household);
    }

    /** The same case about these months only. */
    public FeeCase about(List<ChildFees> months) {
        return new FeeCase(subject, householdId, payerId, payer, months, household, reference, mandate, replaced);
    }

    /** The same debt, told to another person; the account of the payer is none of his business. */
    public FeeCase to(NoticeSubject other, GuardianId debtor, Addressee address, Optional<Replaced> earlier) {
        return new FeeCase(
                other, householdId, debtor, address, children, household, reference, Optional.empty(), earlier);
    }

    public record MandateData(String reference, String iban) {

        /** Account data never reach a log by way of a record's text. */
        @Override
        public String toString() {
            return "MandateData[…]";
        }
    }
}
