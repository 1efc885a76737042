package kita.billing.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.billing.assessment.HouseholdFacts.Payer;
import kita.billing.tariff.Benefit;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.HouseholdIncome;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.Tariff;
import kita.billing.tariff.TariffVersion;
import kita.registry.ChildId;
import kita.registry.Contract;
import kita.registry.GuardianId;
import kita.registry.HouseholdId;
import kita.registry.Month;

/**
 * The facts of one household cut down to one month: what the ordinance is asked, and whom the answer concerns.
 *
 * @param asked children ordered by id
 * @param charged the same children in the same order
 */
record MonthFacts(
        HouseholdId household, Month month, TariffVersion version, HouseholdMonth asked, List<ChargedChild> charged) {

    /** A child that is charged in the month, by the one contract that decides, and who pays. */
    record ChargedChild(ChildInCare child, Contract contract, GuardianId payer) {}

    /** A contract and its first day in the month; a second contract in the same month decides nothing. */
    private record Care(HouseholdChild child, Contract contract, LocalDate day) {

        private static final Comparator<Care> FIRST = Comparator.comparing(Care::day)
                .thenComparing(care -> care.contract().id());
    }

    /** Empty if no child has a contract in the month, or if facts are missing; then the reasons say which. */
    static Optional<MonthFacts> cut(HouseholdFacts facts, Month month, Tariff tariff, Reasons reasons) {
        Collection<Care> inCare = inCare(facts, month);
        if (inCare.isEmpty()) {
            return Optional.empty();
        }
        TariffVersion version = tariff.at(month);
        List<ChargedChild> charged = inCare.stream()
                .map(care -> charge(care, facts, month, reasons))
                .flatMap(Optional::stream)
                .toList();
        Optional<HouseholdIncome> income = incomeOf(facts, inCare, version, reasons);
        if (charged.size() < inCare.size() || income.isEmpty()) {
            return Optional.empty();
        }
        List<ChildInCare> children = charged.stream().map(ChargedChild::child).toList();
        HouseholdMonth asked = new HouseholdMonth(month, income.get(), benefits(facts, month), children);
        return Optional.of(new MonthFacts(facts.id(), month, version, asked, charged));
    }

    /** Ordered by child id; one care for each child, so that nobody is charged twice in a month. */
    private static Collection<Care> inCare(HouseholdFacts facts, Month month) {
        Map<ChildId, Care> inCare = new TreeMap<>();
        for (HouseholdChild child : facts.children()) {
            careOf(child, month)
                    .ifPresent(care -> inCare.merge(
                            child.id(), care, (one, other) -> Care.FIRST.compare(one, other) <= 0 ? one : other));
        }
        return inCare.values();
    }

    /** The contract of the first day of care in the month, if the child lives in the household on that day. */
    private static Optional<Care> careOf(HouseholdChild child, Month month) {
        Care first = null;
        for (Contract contract : child.contracts()) {
            if (contract.period().overlaps(month.period())) {
                Care care = new Care(child, contract, firstDay(contract, month));
                first = first == null || Care.FIRST.compare(care, first) < 0 ? care : first;
            }
        }
        return Optional.ofNullable(first).filter(care -> child.inHousehold().contains(care.day()));
    }

    private static LocalDate firstDay(Contract contract, Month month) {
        LocalDate from = contract.period().from();
        return from.isBefore(month.firstDay()) ? month.firstDay() : from;
    }

    private static Optional<ChargedChild> charge(Care care, HouseholdFacts facts, Month month, Reasons reasons) {
        Contract contract = care.contract();
        for (Payer payer : facts.payers()) {
            if (payer.period().contains(care.day())) {
                ChildInCare child =
                        new ChildInCare(care.child().id(), care.child().birthDate(), contract.form(), contract.hours());
                return Optional.of(new ChargedChild(child, contract, payer.id()));
            }
        }
        reasons.add(
                "NO_PAYER",
                facts.id().value(),
                "Haushalt " + facts.id() + ": Für " + month + " ist keine zahlungspflichtige Person eingetragen,"
                        + " obwohl Kind " + care.child().id() + " einen Vertrag (" + contract.id()
                        + ") hat. Zahlungspflichtige Person mit Zeitraum ergänzen.");
        return Optional.empty();
    }

    /** One income for the whole household and month, as of the first day on which any of its children is in care. */
    private static Optional<HouseholdIncome> incomeOf(
            HouseholdFacts facts, Collection<Care> inCare, TariffVersion version, Reasons reasons) {
        if (version.income().isEmpty()) {
            return Optional.of(HouseholdIncome.NOT_ASKED);
        }
        LocalDate day =
                inCare.stream().map(Care::day).min(Comparator.naturalOrder()).orElseThrow();
        return IncomeFinder.find(facts, day, version.income().get(), reasons);
    }

    private static List<Benefit> benefits(HouseholdFacts facts, Month month) {
        return facts.benefits().stream()
                .filter(proof -> proof.period().overlaps(month.period()))
                .map(proof -> new Benefit(proof.kind().name(), proof.kind().german(), proof.period()))
                .sorted(Comparator.comparing(Benefit::granted).thenComparing(Benefit::kind))
                .toList();
    }
}
