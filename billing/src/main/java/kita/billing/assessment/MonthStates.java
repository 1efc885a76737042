package kita.billing.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kita.billing.assessment.Ordinance.Edition;
import kita.billing.tariff.MonthRule;
import kita.registry.Month;
import kita.registry.Period;
import kita.registry.Timeline;

/** Answers for months in which more than one state is looked at: every state, or every part of the month. */
final class MonthStates {

    private final Household household;
    private final Month month;
    private final Edition edition;
    private final Reasons reasons;

    MonthStates(Household household, Month month, Edition edition, Reasons reasons) {
        this.household = household;
        this.month = month;
        this.edition = edition;
        this.reasons = reasons;
    }

    /** Whether one state speaks for the whole month. */
    static boolean isOneState(Household household, Month month, MonthRule rule) {
        if (rule.share() == MonthRule.Share.BY_DAY) {
            return household.changesOfCare(month.period()).isEmpty();
        }
        return rule.decides() != MonthRule.Decides.HIGHEST_FEE
                || household.changes(month.period()).isEmpty();
    }

    List<AssessedRow> answer() {
        return edition.version().monthRule().share() == MonthRule.Share.BY_DAY ? parts() : highest();
    }

    private List<AssessedRow> parts() {
        PartsOfMonth parts = new PartsOfMonth(month, edition);
        for (Period days : Timeline.cut(month.period(), household.changesOfCare(month.period()))) {
            MonthCut.cut(household, month, days, days, edition, reasons)
                    .ifPresent(facts -> parts.add(days, facts, Frozen.answer(facts, edition, reasons)));
        }
        return reasons.isEmpty() ? parts.rows() : List.of();
    }

    private List<AssessedRow> highest() {
        List<MonthFacts> states = new ArrayList<>();
        List<Period> stretches = new ArrayList<>();
        for (Period days : Timeline.cut(month.period(), household.changes(month.period()))) {
            Optional<MonthFacts> state = MonthCut.cut(household, month, days, month.period(), edition, reasons);
            if (state.isPresent()) {
                states.add(state.get());
                stretches.add(days);
            }
        }
        if (states.isEmpty() || !reasons.isEmpty()) {
            return List.of();
        }
        int highest = highestOf(states);
        List<AssessedRow> rows = Frozen.answer(states.get(highest), edition, reasons);
        return states.size() == 1 ? rows : noting(stretches.get(highest), rows);
    }

    /** Of equal totals the first state; one that the ordinance refuses comes first, so that its reasons are told. */
    private int highestOf(List<MonthFacts> states) {
        int highest = 0;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < states.size(); i++) {
            var amounts = edition.version().amounts(states.get(i).asked());
            if (amounts.isRefused()) {
                return i;
            }
            if (amounts.total() > most) {
                highest = i;
                most = amounts.total();
            }
        }
        return highest;
    }

    private List<AssessedRow> noting(Period days, List<AssessedRow> rows) {
        String citation = edition.version()
                .monthRule()
                .citation()
                .orElse(edition.version().citation())
                .text();
        List<AssessedRow> noted = new ArrayList<>(rows.size());
        for (AssessedRow row : rows) {
            noted.add(row.noting(new Step(
                    "In diesem Monat hat sich etwas geändert; maßgebend ist der Stand mit dem höchsten Beitrag: "
                            + German.days(days) + ".",
                    row.amount(),
                    citation)));
        }
        return noted;
    }
}
