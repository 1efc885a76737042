package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import kita.billing.assessment.HouseholdFacts.Adult;
import kita.billing.assessment.HouseholdFacts.BenefitKind;
import kita.billing.assessment.HouseholdFacts.BenefitProof;
import kita.billing.assessment.HouseholdFacts.CareElsewhere;
import kita.billing.assessment.HouseholdFacts.HouseholdChild;
import kita.billing.assessment.HouseholdFacts.IncomeStatement;
import kita.billing.assessment.HouseholdFacts.Waiver;
import kita.billing.assessment.OutlookEvent.Kind;
import kita.billing.assessment.OutlookEvent.Proof;
import kita.billing.tariff.Tariff;
import kita.registry.Month;
import kita.registry.Period;

/**
 * Proofs of a household that end while a child is still in our care, and that no other one follows. What the ordinance
 * does not ask for needs no proof.
 */
final class ProofEnds {

    private final HouseholdFacts facts;
    private final Tariff tariff;
    private final List<OutlookEvent> events = new ArrayList<>();

    ProofEnds(HouseholdFacts facts, Tariff tariff) {
        this.facts = facts;
        this.tariff = tariff;
    }

    List<OutlookEvent> within(Month first, Month last) {
        Period window = new Period(first.firstDay(), last.lastDay());
        for (LocalDate end :
                ends(facts.benefits().stream().map(BenefitProof::period).toList(), window)) {
            benefits(end);
        }
        for (HouseholdChild child : facts.children()) {
            List<Period> proofs =
                    child.elsewhere().stream().map(CareElsewhere::proven).toList();
            ends(proofs, window).forEach(end -> elsewhere(child, end));
        }
        for (LocalDate end :
                ends(facts.incomes().stream().map(IncomeStatement::period).toList(), window)) {
            incomes(end);
        }
        for (LocalDate end : ends(facts.waivers().stream().map(Waiver::period).toList(), window)) {
            waivers(end);
        }
        return events;
    }

    private void benefits(LocalDate end) {
        facts.benefits().stream()
                .filter(proof -> proof.period().to().equals(end))
                .map(BenefitProof::kind)
                .min(Comparator.comparing(BenefitKind::german))
                .ifPresent(kind -> add(
                        end,
                        Kind.BENEFIT_PROOF_ENDS,
                        Optional.empty(),
                        new Proof.Benefit(kind),
                        "Der Nachweis über " + kind.german() + " endet am " + German.day(end)
                                + "; ohne neuen Nachweis ist danach der volle Beitrag zu zahlen."));
    }

    private void waivers(LocalDate end) {
        add(
                end,
                Kind.WAIVER_ENDS,
                Optional.empty(),
                new Proof.Waived(),
                "Der Erlass des Beitrags endet am " + German.day(end)
                        + "; ohne neuen Antrag ist danach der volle Beitrag zu zahlen.");
    }

    private void elsewhere(HouseholdChild child, LocalDate end) {
        if (child.inHousehold().contains(end.plusDays(1))) {
            add(
                    end,
                    Kind.CARE_ELSEWHERE_PROOF_ENDS,
                    Optional.of(child),
                    new Proof.CareElsewhere(child.id()),
                    "Der Nachweis über die Betreuung von Kind " + child.id() + " an anderer Stelle endet am "
                            + German.day(end) + "; ohne neuen Nachweis zählt es danach nicht mehr als Geschwister.");
        }
    }

    private void incomes(LocalDate end) {
        LocalDate next = end.plusDays(1);
        boolean asked = tariff.versions().stream()
                .anyMatch(version ->
                        version.validity().contains(next) && version.income().isPresent());
        if (!asked) {
            return;
        }
        for (Adult adult : facts.adults()) {
            List<IncomeStatement> own = facts.incomes().stream()
                    .filter(statement -> statement.adult().equals(adult.id()))
                    .toList();
            boolean ends = Overlay.statementOn(end, own).isPresent()
                    && Overlay.statementOn(next, own).isEmpty();
            if (ends && adult.inHousehold().contains(next)) {
                add(
                        end,
                        Kind.INCOME_STATEMENT_ENDS,
                        Optional.empty(),
                        new Proof.Income(adult.id()),
                        "Der Einkommensnachweis von Person " + adult.id() + " endet am " + German.day(end)
                                + "; ohne neuen Nachweis gilt danach, was die Satzung für fehlende Nachweise vorsieht.");
            }
        }
    }

    /** Last days within the window that no other period carries on. */
    private static TreeSet<LocalDate> ends(List<Period> proofs, Period window) {
        TreeSet<LocalDate> ends = new TreeSet<>();
        for (Period proof : proofs) {
            if (!proof.isOpenEnded() && window.contains(proof.to())) {
                ends.add(proof.to());
            }
        }
        return ends;
    }

    private void add(LocalDate end, Kind kind, Optional<HouseholdChild> child, Proof proof, String sentence) {
        boolean stillInCare = facts.children().stream()
                .flatMap(one -> one.contracts().stream())
                .anyMatch(contract -> contract.period().contains(end.plusDays(1)));
        if (stillInCare && !goesOn(end.plusDays(1), kind, child)) {
            events.add(new OutlookEvent(end, kind, child.map(HouseholdChild::id), Optional.of(proof), sentence));
        }
    }

    private boolean goesOn(LocalDate day, Kind kind, Optional<HouseholdChild> child) {
        return switch (kind) {
            case BENEFIT_PROOF_ENDS ->
                facts.benefits().stream().anyMatch(proof -> proof.period().contains(day));
            case WAIVER_ENDS ->
                facts.waivers().stream().anyMatch(waiver -> waiver.period().contains(day));
            case CARE_ELSEWHERE_PROOF_ENDS ->
                child.orElseThrow().elsewhere().stream()
                        .anyMatch(care -> care.proven().contains(day));
            default -> false;
        };
    }
}
