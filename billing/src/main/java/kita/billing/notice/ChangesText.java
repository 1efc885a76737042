package kita.billing.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kita.billing.notice.Block.Column;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Block.Table;
import kita.billing.notice.Section.Role;
import kita.money.Money;
import kita.registry.Month;

/**
 * What a notice changes for months that were charged already: what was charged, what is right, why, and what is owed for it
 * now, at one glance. Each month stands there with its own amounts; nothing is a lump sum for a span nobody can follow.
 */
final class ChangesText {

    private record Change(Money billed, Money now, String why) {}

    private ChangesText() {}

    static Section section(List<ChangedMonth> changed, Optional<Payment> payment) {
        Money total = changed.stream().map(ChangedMonth::difference).reduce(Money.ZERO, Money::plus);
        return new Section(
                Role.OPERATIVE,
                "Das ändert sich für vergangene Monate",
                List.of(
                        new Paragraph(
                                "Für diese Monate haben wir Ihnen bisher einen anderen Beitrag berechnet. Der neue gilt"
                                        + " statt des alten:"),
                        table(changed, total),
                        new Paragraph(due(total, payment))));
    }

    /** The last column is what the span comes to, so that it can be added up by eye. */
    private static Table table(List<ChangedMonth> changed, Money total) {
        SortedMap<Month, Change> months = new TreeMap<>();
        changed.forEach(one -> months.put(one.month(), new Change(one.billed(), one.now(), one.why())));
        List<List<String>> rows = new ArrayList<>();
        for (MonthSpan<Change> span : MonthSpan.merge(months, change -> change)) {
            Change change = span.value();
            Money difference = change.now().minus(change.billed()).times(span.length());
            rows.add(List.of(
                    span.german(),
                    change.why().isEmpty() ? "neue Berechnung" : change.why(),
                    change.billed().german(),
                    change.now().german(),
                    signed(difference)));
        }
        if (rows.size() > 1) {
            rows.add(List.of("Zusammen", "", "", "", signed(total)));
        }
        return new Table(
                List.of(
                        Column.text("Zeitraum"),
                        Column.text("Was sich geändert hat"),
                        Column.amount("Bisher im Monat"),
                        Column.amount("Jetzt im Monat"),
                        Column.amount("Unterschied")),
                rows);
    }

    private static String signed(Money difference) {
        return difference.isPositive() ? "+" + difference.german() : difference.german();
    }

    private static String due(Money total, Optional<Payment> payment) {
        if (total.isZero()) {
            return "Zusammen gleichen sich die Unterschiede aus. Für diese Monate ist nichts nachzuzahlen.";
        }
        if (total.isNegative()) {
            return "Zusammen haben wir Ihnen für diese Monate "
                    + total.negated().german()
                    + " zu viel berechnet. Was Sie davon schon gezahlt haben, ziehen wir von den nächsten Beiträgen ab; ist"
                    + " nichts mehr zu zahlen, zahlen wir es Ihnen aus.";
        }
        String how = payment.filter(Payment.DirectDebit.class::isInstance).isPresent()
                ? "Wir buchen den Betrag mit dem nächsten fälligen Beitrag ab."
                : "Bitte überweisen Sie den Betrag mit dem nächsten fälligen Beitrag.";
        return "Zusammen zahlen Sie für diese Monate " + total.german() + " nach. " + how;
    }
}
