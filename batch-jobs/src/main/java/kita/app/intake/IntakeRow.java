package kita.app.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.allocation.application.Flexibility;
import kita.allocation.proposal.SiblingRule;
import kita.billing.assessment.HouseholdFacts.BenefitProof;
import kita.billing.assessment.HouseholdFacts.CareElsewhere;
import kita.billing.assessment.HouseholdFacts.DeclaredFact;
import kita.billing.assessment.HouseholdFacts.IncomeItem;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.registry.ApplicationId;
import kita.registry.CareForm;
import kita.registry.CareHours;
import kita.registry.Child;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.GeoPoint;
import kita.registry.Group;
import kita.registry.Guardian;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Kita;
import kita.registry.KitaId;
import kita.registry.Month;
import kita.registry.Period;
import kita.registry.Provider;

/** A row whose cells are what they should be. Whether it agrees with other rows is not known yet. */
public sealed interface IntakeRow {

    record ProviderRow(Provider provider) implements IntakeRow {}

    record KitaRow(Kita kita) implements IntakeRow {}

    record GroupRow(Group group) implements IntakeRow {}

    /** One payer of a household and the time for which he or she pays. */
    record HouseholdRow(HouseholdId household, GuardianId payer, Period period, GeoPoint home) implements IntakeRow {}

    /** @param reportedOn when the office was told that the person lives there; empty if it has always known */
    record PersonRow(Guardian guardian, HouseholdId household, Period inHousehold, Optional<LocalDate> reportedOn)
            implements IntakeRow {}

    /**
     * A child in a household.
     *
     * @param birth whether the birth date is one or the day on which the child is expected
     */
    record ChildRow(Child child, Birth birth, HouseholdId household, Period inHousehold) implements IntakeRow {}

    /** Whether a child is born. */
    enum Birth {
        REPORTED,
        EXPECTED
    }

    /** A statement item by item comes without its items, which are rows of their own. */
    record IncomeRow(String key, HouseholdId household, IncomeStatement statement) implements IntakeRow {}

    /** @param number tells items of one kind apart, such as two employments */
    record IncomeItemRow(String income, int number, IncomeItem item) implements IntakeRow {}

    record FactRow(HouseholdId household, DeclaredFact fact) implements IntakeRow {}

    record CareElsewhereRow(ChildId child, CareElsewhere care) implements IntakeRow {}

    record BenefitRow(String key, HouseholdId household, BenefitProof proof) implements IntakeRow {}

    /** A SEPA mandate; the IBAN without blanks, checked. */
    record MandateRow(
            String reference,
            GuardianId guardian,
            String accountHolder,
            String iban,
            LocalDate signedOn,
            Optional<LocalDate> revokedOn)
            implements IntakeRow {

        /** Account data never reach a log by way of a record's text. */
        @Override
        public String toString() {
            return "MandateRow[" + reference + "]";
        }
    }

    record ContractRow(Contract contract) implements IntakeRow {}

    /** @param wishes best first */
    record ApplicationRow(
            ApplicationId id,
            ChildId child,
            LocalDate receivedOn,
            Month start,
            CareForm form,
            CareHours hours,
            SiblingRule rule,
            Flexibility flexibility,
            List<KitaId> wishes)
            implements IntakeRow {

        public ApplicationRow {
            wishes = List.copyOf(wishes);
        }
    }

    /**
     * The way from a home to a Kita, as the municipality measured it.
     *
     * @param minutes by the usual means, if known
     */
    record WayRow(HouseholdId household, KitaId kita, int metres, Optional<Integer> minutes) implements IntakeRow {}

    /** What the parents state for the award criteria; without a proof it counts nothing there. */
    record StatementRow(ApplicationId application, String fact, String value, Optional<LocalDate> provenOn)
            implements IntakeRow {}
}
