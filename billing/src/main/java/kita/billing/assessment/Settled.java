package kita.billing.assessment;

import java.time.LocalDate;
import java.util.List;
import kita.billing.assessment.Knowledge.LateFact;
import kita.billing.tariff.LateReports;
import kita.billing.tariff.LateReports.Decreases;
import kita.billing.tariff.LateReports.FinalIncome;
import kita.billing.tariff.LateReports.Increases;
import kita.registry.Month;

/** What one month costs while one late report after the other becomes known. */
final class Settled {

    /** What a late report did to the month; the code is part of the basis and must never change. */
    private enum Outcome {
        TAKEN,
        FINAL,
        KEPT,
        BARRED
    }

    private record Note(Outcome outcome, LocalDate day) {}

    private final Month month;
    private final LateReports rule;
    private MonthResult current;
    private Note note;

    Settled(Month month, MonthResult current, LateReports rule) {
        this.month = month;
        this.current = current;
        this.rule = rule;
    }

    /**
     * @param next the month by all that is known from the day on
     * @param facts reported on the day and true in the month
     */
    void learn(MonthResult next, LocalDate day, List<LateFact> facts) {
        if (next.isRefused()) {
            return;
        }
        if (current.isRefused()) {
            current = next;
            note = null;
            return;
        }
        long more = next.total() - current.total();
        if (more == 0 && sameAmounts(next)) {
            current = next;
            note = note != null && isKept(note.outcome()) ? null : note;
            return;
        }
        Outcome outcome = judge(more, day, facts);
        current = isKept(outcome) ? current : next;
        note = new Note(outcome, day);
    }

    MonthResult result() {
        if (note == null || current.isRefused()) {
            return current;
        }
        List<AssessedRow> rows = current.rows().stream()
                .map(row -> row.because(
                        new Step(sentence(), row.amount(), rule.citation().text()), note.outcome() + " " + note.day()))
                .toList();
        return new MonthResult(month, rows, current.reasons());
    }

    private Outcome judge(long more, LocalDate day, List<LateFact> facts) {
        if (more > 0 && month.year() + rule.limitationYears() < day.getYear()) {
            return Outcome.BARRED;
        }
        if (rule.finalIncome() == FinalIncome.WHOLE_YEAR && facts.stream().anyMatch(LateFact::isFinalIncome)) {
            return Outcome.FINAL;
        }
        return goesBack(more, day, facts) ? Outcome.TAKEN : Outcome.KEPT;
    }

    private boolean goesBack(long more, LocalDate day, List<LateFact> facts) {
        if (more <= 0) {
            return rule.decreases() == Decreases.BACK_TO_CHANGE;
        }
        return rule.increases() == Increases.BACK_TO_CHANGE
                || rule.increases() == Increases.BACK_IF_NOT_REPORTED
                        && facts.stream()
                                .anyMatch(fact -> fact.period()
                                        .from()
                                        .plusDays(rule.reportWithinDays())
                                        .isBefore(day));
    }

    private boolean sameAmounts(MonthResult next) {
        if (next.rows().size() != current.rows().size()) {
            return false;
        }
        for (int i = 0; i < next.rows().size(); i++) {
            AssessedRow one = current.rows().get(i);
            AssessedRow other = next.rows().get(i);
            if (!one.child().equals(other.child())
                    || one.charge() != other.charge()
                    || !one.amount().equals(other.amount())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKept(Outcome outcome) {
        return outcome == Outcome.KEPT || outcome == Outcome.BARRED;
    }

    private String sentence() {
        String day = German.day(note.day());
        return switch (note.outcome()) {
            case TAKEN -> "Rückwirkend berücksichtigt: Die Änderung wurde am " + day + " gemeldet.";
            case FINAL -> "Nach dem endgültigen Einkommen, das am " + day + " nachgewiesen wurde.";
            case KEPT ->
                "Die am " + day + " gemeldete Änderung gilt erst ab "
                        + German.month(Month.of(note.day()).next()) + "; für diesen Monat bleibt es beim bisherigen"
                        + " Beitrag.";
            case BARRED ->
                "Die am " + day + " gemeldete Änderung würde den Beitrag erhöhen; für diesen Monat ist die"
                        + " Festsetzungsfrist am 31.12." + (month.year() + rule.limitationYears())
                        + " abgelaufen, es bleibt beim bisherigen Beitrag.";
        };
    }
}
