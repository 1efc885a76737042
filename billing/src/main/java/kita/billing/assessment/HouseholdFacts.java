package kita.billing.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kita.money.Money;
import kita.registry.BirthDate;
import kita.registry.CareForm;
import kita.registry.CareHours;
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
        List<BenefitProof> benefits,
        List<DeclaredFact> declared,
        List<Waiver> waivers) {

    public HouseholdFacts {
        adults = List.copyOf(adults);
        payers = List.copyOf(payers);
        children = List.copyOf(children);
        incomes = List.copyOf(incomes);
        benefits = List.copyOf(benefits);
        declared = List.copyOf(declared);
        waivers = List.copyOf(waivers);
    }

    /** A household of which nothing was waived. */
    public HouseholdFacts(
            HouseholdId id,
            List<Adult> adults,
            List<Payer> payers,
            List<HouseholdChild> children,
            List<IncomeStatement> incomes,
            List<BenefitProof> benefits,
            List<DeclaredFact> declared) {
        this(id, adults, payers, children, incomes, benefits, declared, List.of());
    }

    /** The day from which a fact was known that was known all along. */
    public static final LocalDate KNOWN_ALL_ALONG = LocalDate.MIN;

    /**
     * An adult whose income counts while he or she lives in the household.
     *
     * @param reportedOn when the office was told
     */
    public record Adult(GuardianId id, Period inHousehold, LocalDate reportedOn) {

        public Adult(GuardianId id, Period inHousehold) {
            this(id, inHousehold, KNOWN_ALL_ALONG);
        }
    }

    /** Who owes the fee, and when (Zahlungspflichtige Person). */
    public record Payer(GuardianId id, Period period) {}

    /**
     * A child, the time it lives in the household, its care contracts whose fees we collect, and its care elsewhere.
     */
    public record HouseholdChild(
            ChildId id,
            BirthDate birthDate,
            Period inHousehold,
            List<Contract> contracts,
            List<CareElsewhere> elsewhere) {
        public HouseholdChild {
            contracts = List.copyOf(contracts);
            elsewhere = List.copyOf(elsewhere);
        }

        public HouseholdChild(ChildId id, BirthDate birthDate, Period inHousehold, List<Contract> contracts) {
            this(id, birthDate, inHousehold, contracts, List.of());
        }
    }

    /**
     * Care whose fee others collect: another municipality, or a provider that bills by itself. It makes the child a
     * sibling in care while the proof runs, and nothing else: what is paid there is none of our business.
     *
     * @param proven the period that the proof covers
     * @param reportedOn when the proof was handed in
     */
    public record CareElsewhere(CareForm form, CareHours hours, Period proven, LocalDate reportedOn) {}

    /**
     * A fact with a named value that the ordinance asks for (Merkmal).
     *
     * @param child the child that it is about; empty if about the household
     * @param reportedOn when the office was told
     * @param endReportedOn when the office was told that it ends; empty if the end was known with the fact, or there is none
     */
    public record DeclaredFact(
            Optional<ChildId> child,
            String key,
            String value,
            Period period,
            LocalDate reportedOn,
            Optional<LocalDate> endReportedOn) {

        public DeclaredFact {
            if (endReportedOn.isPresent() && period.isOpenEnded()) {
                throw new IllegalArgumentException("The end of a fact without an end was told: " + key);
            }
        }

        /** A fact whose end, if it has one, was known with it. */
        public DeclaredFact(Optional<ChildId> child, String key, String value, Period period, LocalDate reportedOn) {
            this(child, key, value, period, reportedOn, Optional.empty());
        }
    }

    /**
     * Income of one adult that holds over a period: proven as one figure or item by item, or the highest band accepted
     * without proof.
     */
    public sealed interface IncomeStatement {

        GuardianId adult();

        Period period();

        /** When the office knew it. The highest band is accepted by a declaration, which holds from its first day. */
        LocalDate reportedOn();

        /** @param perYear income of the year that the ordinance looks at, as proven */
        record Proven(GuardianId adult, Period period, Money perYear, LocalDate provenOn) implements IncomeStatement {
            @Override
            public LocalDate reportedOn() {
                return provenOn;
            }
        }

        /** The parents accept the highest band and show no proof (freiwilliger Höchstsatz). */
        record HighestBandAccepted(GuardianId adult, Period period) implements IncomeStatement {
            @Override
            public LocalDate reportedOn() {
                return period.from();
            }
        }

        /**
         * Item by item; what counts of it the ordinance says.
         *
         * @param finality final once the year's real income is known
         * @param provenOn when the last of the proofs was handed in
         */
        record Itemised(GuardianId adult, Period period, List<IncomeItem> items, Finality finality, LocalDate provenOn)
                implements IncomeStatement {
            public Itemised {
                items = List.copyOf(items);
            }

            @Override
            public LocalDate reportedOn() {
                return provenOn;
            }
        }
    }

    /**
     * One component of an income (Einkunftsart).
     *
     * @param kind key of the component in the ordinance, such as employment
     * @param amount may be negative, a loss
     * @param per what the amount covers
     * @param provenOn date of the proof
     */
    public record IncomeItem(String kind, Money amount, IncomePer per, LocalDate provenOn) {}

    /** The time that an amount of income covers. */
    public enum IncomePer {
        YEAR,
        MONTH
    }

    /** Whether an income is an estimate for the running year or the real one (vorläufig, endgültig). */
    public enum Finality {
        PROVISIONAL,
        FINAL
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

    /**
     * A part of the fees is waived, because the family cannot be expected to pay them (Erlass, § 90 (4) SGB VIII).
     *
     * @param period whole months; no two of a household overlap
     * @param payable the most that the household pays a month for the care of all its children
     */
    public record Waiver(Period period, Money payable) {}

    /** A benefit, with the period for which it is granted by the proof on file. */
    public record BenefitProof(BenefitKind kind, Period period, LocalDate provenOn) {}
}
