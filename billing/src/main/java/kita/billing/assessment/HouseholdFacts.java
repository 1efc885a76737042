package kita.billing.assessment;

import java.time.LocalDate;
import java.util.List;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Period;

/**
 * Everything known about one household that bears on its fees. Lists and not timelines, because facts come from people
 * and may contradict each other; the assessor finds the contradiction and parks the household.
 */
public record HouseholdFacts(
        HouseholdId id,
        List<Adult> adults,
        List<Payer> payers,
        List<HouseholdChild> children,
        List<IncomeStatement> incomes,
        List<BenefitProof> benefits) {

    public HouseholdFacts {
        adults = List.copyOf(adults);
        payers = List.copyOf(payers);
        children = List.copyOf(children);
        incomes = List.copyOf(incomes);
        benefits = List.copyOf(benefits);
    }

    /** An adult whose income counts while he or she lives in the household. */
    public record Adult(GuardianId id, Period inHousehold) {}

    /** Who owes the fee, and when (Zahlungspflichtige Person). */
    public record Payer(GuardianId id, Period period) {}

    /** A child, the time it lives in the household, and its care contracts, also those with other providers. */
    public record HouseholdChild(ChildId id, BirthDate birthDate, Period inHousehold, List<Contract> contracts) {
        public HouseholdChild {
            contracts = List.copyOf(contracts);
        }
    }

    /** Income of one adult that holds over a period: proven, or the highest band accepted without proof. */
    public sealed interface IncomeStatement {

        GuardianId adult();

        Period period();

        /** @param perYear income of the year that the ordinance looks at, as proven */
        record Proven(GuardianId adult, Period period, Money perYear, LocalDate provenOn) implements IncomeStatement {}

        /** The parents accept the highest band and show no proof (freiwilliger Höchstsatz). */
        record HighestBandAccepted(GuardianId adult, Period period) implements IncomeStatement {}
    }

    /** Benefits that free from the fee while a proof runs (§ 90 (4) SGB VIII). */
    public enum BenefitKind {
        SGB_II("Grundsicherung für Arbeitsuchende (SGB II)"),
        SGB_XII("Leistungen nach dem 3. oder 4. Kapitel SGB XII"),
        ASYLBLG("Leistungen nach §§ 2, 3 AsylbLG"),
        KINDERZUSCHLAG("Kinderzuschlag (§ 6a BKGG)"),
        WOHNGELD("Wohngeld");

        private final String german;

        BenefitKind(String german) {
            this.german = german;
        }

        public String german() {
            return german;
        }
    }

    /** A benefit, with the period for which it is granted by the proof on file. */
    public record BenefitProof(BenefitKind kind, Period period, LocalDate provenOn) {}
}
