package kita.billing.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kita.billing.assessment.Basis.Aspect;
import kita.billing.assessment.OutlookEvent.Kind;
import kita.billing.tariff.FreeYears;
import kita.billing.tariff.Tariff;
import kita.registry.Month;

/**
 * What will change for a household in the months to come, from what is known today: proofs that end, and prices that
 * change by age, by a rule that lapses or by a new version. Prices are told with both amounts, so that one notice can
 * announce both periods.
 */
public final class Outlook {

    private static final Comparator<OutlookEvent> ORDER = Comparator.comparing(OutlookEvent::date)
            .thenComparing(OutlookEvent::kind)
            .thenComparing(event -> event.child().map(child -> child.value()).orElse(""))
            .thenComparing(OutlookEvent::sentence);

    private final Tariff tariff;
    private final Assessor assessor;

    public Outlook(Tariff tariff) {
        this.tariff = tariff;
        this.assessor = new Assessor(tariff);
    }

    /** Ordered by date; of a household that is parked, the ends of its proofs alone. */
    public List<OutlookEvent> of(HouseholdFacts facts, Month first, Month last) {
        List<OutlookEvent> events = new ArrayList<>(new ProofEnds(facts, tariff).within(first, last));
        if (assessor.assess(facts, first, last) instanceof Assessment.Assessed assessed) {
            AssessedMonth before = null;
            for (AssessedMonth month : assessed.months()) {
                if (before != null && follows(before, month)) {
                    priceChange(before, month).ifPresent(events::add);
                }
                before = month;
            }
        }
        events.sort(ORDER);
        return events;
    }

    private static boolean follows(AssessedMonth before, AssessedMonth month) {
        return before.child().equals(month.child())
                && before.charge() == month.charge()
                && before.month().next().equals(month.month());
    }

    private Optional<OutlookEvent> priceChange(AssessedMonth before, AssessedMonth month) {
        if (before.amount().equals(month.amount())) {
            return Optional.empty();
        }
        return kind(before, month).map(kind -> {
            String sentence = "Kind " + month.child() + ": ab " + German.month(month.month()) + " "
                    + month.amount().german() + " statt " + before.amount().german() + " (" + reason(kind) + ").";
            return new OutlookEvent(
                    month.month().firstDay(), kind, Optional.of(month.child()), Optional.empty(), sentence);
        });
    }

    /** Empty for what the family itself has changed, such as its contract or its income. */
    private Optional<Kind> kind(AssessedMonth before, AssessedMonth month) {
        var differing = month.basis().differences(before.basis());
        if (differing.contains(Aspect.CONTRACT) && before.form() == month.form()
                || differing.contains(Aspect.INCOME)
                || differing.contains(Aspect.BENEFIT)
                || differing.contains(Aspect.DECLARED)
                || differing.contains(Aspect.WAIVER)
                || differing.contains(Aspect.LATE_REPORT)) {
            return Optional.empty();
        }
        if (!before.ordinance().equals(month.ordinance())) {
            return Optional.of(Kind.NEW_VERSION);
        }
        if (differing.contains(Aspect.ORDINANCE)) {
            return Optional.of(Kind.RULE_ENDS);
        }
        if (isInFreeYears(month) && !isInFreeYears(before)) {
            return Optional.of(Kind.FREE_YEARS_BEGIN);
        }
        return Optional.of(differing.contains(Aspect.AGE) ? Kind.PRICE_BY_AGE : Kind.SIBLINGS_CHANGE);
    }

    private boolean isInFreeYears(AssessedMonth month) {
        LocalDate day = month.month().firstDay();
        return tariff.at(month.month()).rules().stream()
                .filter(FreeYears.class::isInstance)
                .filter(rule -> rule.head().validity().contains(day))
                .anyMatch(rule -> month.steps().stream()
                        .anyMatch(step -> step.sentence().startsWith(rule.head().text())));
    }

    private static String reason(Kind kind) {
        return switch (kind) {
            case PRICE_BY_AGE -> "Alter";
            case FREE_YEARS_BEGIN -> "beitragsfreie Jahre";
            case RULE_ENDS -> "eine Regel der Satzung endet";
            case NEW_VERSION -> "neue Fassung der Satzung";
            case SIBLINGS_CHANGE -> "Geschwister";
            case BENEFIT_PROOF_ENDS, CARE_ELSEWHERE_PROOF_ENDS, INCOME_STATEMENT_ENDS -> "Nachweis endet";
            case WAIVER_ENDS -> "Erlass endet";
        };
    }
}
