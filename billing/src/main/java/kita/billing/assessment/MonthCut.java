package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kita.billing.assessment.Household.Elsewhere;
import kita.billing.assessment.Household.Kid;
import kita.billing.assessment.Household.Stay;
import kita.billing.assessment.HouseholdFacts.Adult;
import kita.billing.assessment.HouseholdFacts.Payer;
import kita.billing.assessment.MonthFacts.ChargedChild;
import kita.billing.assessment.MonthFacts.Further;
import kita.billing.assessment.Ordinance.Edition;
import kita.billing.tariff.ChildInCare;
import kita.billing.tariff.ChildInCare.FeeCollector;
import kita.billing.tariff.Declared;
import kita.billing.tariff.FamilyChild;
import kita.billing.tariff.HouseholdMonth;
import kita.billing.tariff.Presence;
import kita.billing.tariff.SeveralPlaces;
import kita.billing.tariff.TariffVersion;
import kita.registry.ChildId;
import kita.registry.GuardianId;
import kita.registry.Month;
import kita.registry.Period;

/** Cuts the facts of a household down to one month, or to some days of it whose state is to be looked at. */
final class MonthCut {

    private final Household household;
    private final Month month;
    private final Period days;
    private final Period present;
    private final Pick pick;
    private final Edition edition;
    private final List<Care> ours = new ArrayList<>(4);
    private final List<ChildInCare> elsewhere = new ArrayList<>(0);

    /** A child in our care and the day that speaks for it. */
    private record Care(Kid kid, Stay stay, LocalDate day, Presence presence, Optional<Places> places) {

        boolean isPerContract() {
            return places.isPresent() && !places.get().isSummed();
        }
    }

    private MonthCut(Household household, Month month, Period days, Period present, Pick pick, Edition edition) {
        this.household = household;
        this.month = month;
        this.days = days;
        this.present = present;
        this.pick = pick;
        this.edition = edition;
    }

    /**
     * Empty if no child is in our care on these days, or if facts are missing; then the reasons say which.
     *
     * @param days within the month, whose state is looked at
     * @param present days within the month, these included, that count as days of care
     */
    static Optional<MonthFacts> cut(
            Household household, Month month, Period days, Period present, Edition edition, Reasons reasons) {
        Pick pick = Pick.by(edition.version().monthRule().decides());
        MonthCut cut = new MonthCut(household, month, days, present, pick, edition);
        cut.findCare();
        return cut.ours.isEmpty() ? Optional.empty() : cut.facts(edition.version(), reasons);
    }

    private void findCare() {
        for (Kid kid : household.kids()) {
            Optional<Care> care = ourCare(kid);
            if (care.isPresent()) {
                ours.add(care.get());
            } else {
                careElsewhere(kid).ifPresent(elsewhere::add);
            }
        }
    }

    private Optional<MonthFacts> facts(TariffVersion version, Reasons reasons) {
        if (haveTooManyHours(reasons)) {
            return Optional.empty();
        }
        LocalDate day = dayOfHousehold();
        List<ChildInCare> children = new ArrayList<>(ours.size() + elsewhere.size());
        List<ChargedChild> charged = new ArrayList<>(ours.size());
        for (Care care : ours) {
            payerOn(care, reasons).ifPresent(payer -> {
                ChildInCare child = child(care, care.stay());
                children.add(child);
                charged.add(new ChargedChild(child, care.stay().contract(), payer, care.places()));
            });
        }
        List<FamilyChild> family = family(day);
        TreeSet<GuardianId> adults = adults(day);
        Declared declared = Declarations.on(day, Optional.empty(), facts().declared());
        Optional<IncomeFinder.Found> income = version.income().isEmpty()
                ? Optional.of(IncomeFinder.Found.NOT_ASKED)
                : new IncomeFinder(facts(), day, version.income().get(), reasons).find(adults, family.size(), declared);
        if (income.isEmpty() || charged.size() < ours.size()) {
            return Optional.empty();
        }
        children.addAll(elsewhere);
        HouseholdMonth asked = new HouseholdMonth(
                month,
                income.get().income(),
                MonthFacts.benefits(facts(), month),
                children,
                family,
                adults.size() + family.size(),
                declared);
        return Optional.of(new MonthFacts(
                facts().id(), version, asked, charged, income.get().notTaken(), further(asked)));
    }

    /** The household once more for each further contract of a child that is charged by itself. */
    private List<Further> further(HouseholdMonth asked) {
        List<Further> further = new ArrayList<>(0);
        for (Care care : ours) {
            if (care.isPerContract()) {
                List<Stay> stays = care.places().orElseThrow().stays();
                stays.subList(1, stays.size())
                        .forEach(stay -> further.add(new Further(stay.contract(), asked.with(child(care, stay)))));
            }
        }
        return further;
    }

    private HouseholdFacts facts() {
        return household.facts();
    }

    private boolean haveTooManyHours(Reasons reasons) {
        boolean found = false;
        for (Care care : ours) {
            if (care.places().isPresent() && care.places().get().areTooManyHours()) {
                found = true;
                reasons.add(
                        "TOO_MANY_HOURS",
                        care.kid().id().value(),
                        "Kind " + care.kid().id() + ": Die Verträge "
                                + care.places().get().german()
                                + " ergeben zusammen mehr als 60 Stunden in der Woche. Verträge prüfen.");
            }
        }
        return found;
    }

    private LocalDate dayOfHousehold() {
        LocalDate day = ours.get(0).day();
        for (Care care : ours) {
            day = pick.prefers(care.day(), day) ? care.day() : day;
        }
        return day;
    }

    /** The contract of the day that speaks for the child, if the child lives in the household on it. */
    private Optional<Care> ourCare(Kid kid) {
        Stay picked = null;
        LocalDate day = null;
        LocalDate first = null;
        LocalDate last = null;
        for (Stay stay : kid.stays()) {
            if (!stay.period().overlaps(present)) {
                continue;
            }
            Period there = stay.period().intersection(present).orElseThrow();
            first = first == null || there.from().isBefore(first) ? there.from() : first;
            last = last == null || there.to().isAfter(last) ? there.to() : last;
            Optional<Period> part = there.intersection(days);
            if (part.isPresent()) {
                LocalDate own = pick.in(part.get());
                if (picked == null || pick.prefers(own, day)) {
                    picked = stay;
                    day = own;
                }
            }
        }
        if (picked == null || !picked.row().inHousehold().contains(day)) {
            return Optional.empty();
        }
        Optional<Places> places = placesOn(day, kid);
        Stay main = places.isPresent() ? places.get().stays().get(0) : picked;
        return Optional.of(new Care(kid, main, day, new Presence(picked.since(), first, last), places));
    }

    /** Empty unless the ordinance says what a child at several places costs, and this one is at several. */
    private Optional<Places> placesOn(LocalDate day, Kid kid) {
        Optional<SeveralPlaces> rule = edition.version().severalPlaces();
        return rule.isEmpty() || kid.stays().size() == 1
                ? Optional.empty()
                : Optional.of(Places.on(day, kid, rule.get())).filter(Places::areSeveral);
    }

    private Optional<ChildInCare> careElsewhere(Kid kid) {
        Elsewhere picked = null;
        Period pickedDays = null;
        for (Elsewhere care : kid.elsewhere()) {
            if (!care.period().overlaps(days)) {
                continue;
            }
            Period part = care.period().intersection(days).orElseThrow();
            if (picked == null || pick.prefers(pick.in(part), pick.in(pickedDays))) {
                picked = care;
                pickedDays = part;
            }
        }
        if (picked == null || !picked.row().inHousehold().contains(pick.in(pickedDays))) {
            return Optional.empty();
        }
        return Optional.of(new ChildInCare(
                kid.id(),
                picked.row().birthDate(),
                picked.care().form(),
                picked.care().hours(),
                FeeCollector.OTHERS,
                Optional.of(new Presence(picked.since(), pickedDays.from(), pickedDays.to())),
                declaredOf(kid.id(), pick.in(pickedDays))));
    }

    private ChildInCare child(Care care, Stay stay) {
        boolean isSummed = care.places().isPresent() && care.places().get().isSummed();
        return new ChildInCare(
                care.kid().id(),
                stay.row().birthDate(),
                stay.contract().form(),
                isSummed ? care.places().get().sum() : stay.contract().hours(),
                FeeCollector.US,
                Optional.of(care.presence()),
                declaredOf(care));
    }

    private Declared declaredOf(Care care) {
        Set<String> lasting = edition.questions().lasting();
        return lasting.isEmpty() || facts().declared().isEmpty()
                ? declaredOf(care.kid().id(), care.day())
                : Declarations.on(care.day(), month.period(), care.kid().id(), facts().declared(), lasting);
    }

    private Declared declaredOf(ChildId child, LocalDate day) {
        return facts().declared().isEmpty()
                ? Declared.NOTHING
                : Declarations.on(day, Optional.of(child), facts().declared());
    }

    private Optional<GuardianId> payerOn(Care care, Reasons reasons) {
        for (Payer payer : facts().payers()) {
            if (payer.period().contains(care.day())) {
                return Optional.of(payer.id());
            }
        }
        reasons.add(
                "NO_PAYER",
                facts().id().value(),
                "Haushalt " + facts().id() + ": Für " + month + " ist keine zahlungspflichtige Person eingetragen,"
                        + " obwohl Kind " + care.kid().id() + " einen Vertrag ("
                        + care.stay().contract().id() + ") hat. Zahlungspflichtige Person mit Zeitraum ergänzen.");
        return Optional.empty();
    }

    /** All children who live in the household on the day, and those in care, whose own day may be another. */
    private List<FamilyChild> family(LocalDate day) {
        List<FamilyChild> family = new ArrayList<>(household.kids().size());
        for (Kid kid : household.kids()) {
            if (kid.livesHereOn(day) && !kid.birthDate().day().isAfter(days.to()) || isInCare(kid.id())) {
                family.add(new FamilyChild(kid.id(), kid.birthDate(), declaredOf(kid.id(), day)));
            }
        }
        return family;
    }

    private boolean isInCare(ChildId child) {
        for (Care care : ours) {
            if (care.kid().id().equals(child)) {
                return true;
            }
        }
        for (ChildInCare care : elsewhere) {
            if (care.id().equals(child)) {
                return true;
            }
        }
        return false;
    }

    private TreeSet<GuardianId> adults(LocalDate day) {
        TreeSet<GuardianId> adults = new TreeSet<>();
        for (Adult adult : facts().adults()) {
            if (adult.inHousehold().contains(day)) {
                adults.add(adult.id());
            }
        }
        return adults;
    }
}
