package kita.billing.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kita.billing.notice.Block.Column;
import kita.billing.notice.Block.Paragraph;
import kita.billing.notice.Block.Table;
import kita.billing.notice.Earlier.Changes;
import kita.billing.notice.Earlier.Demanded;
import kita.billing.notice.Section.Role;
import kita.money.Money;
import kita.registry.Month;
import kita.registry.PersonName;

/**
 * What a notice changes for months that were charged already: what was charged, what is right, why, and what is owed for it
 * now, at one glance. Each month stands there with its own amounts; nothing is a lump sum for a span nobody can follow.
 */
final class ChangesText {

    private record Change(Money billed, Money now, String why) {}

    private static final String HEADING = "Das ändert sich für schon berechnete Monate";

    private ChangesText() {}

    /** What the table of such a section comes to; empty in notices without one. */
    static Optional<Money> sumIn(NoticeContent content) {
        return content.sections().stream()
                .filter(section -> section.heading().equals(HEADING))
                .flatMap(section -> section.blocks().stream())
                .filter(Table.class::isInstance)
                .map(table -> ((Table) table).rows())
                .map(rows -> rows.get(rows.size() - 1))
                .map(last -> Money.parse(
                        last.get(last.size() - 1).replaceAll("[^0-9,-]", "").replace(',', '.')))
                .findFirst();
    }

    /**
     * @param date of the notice
     * @param payment how the addressee pays
     * @param jointlyWith who pays, if the addressee only owes the same; then what was paid is not the addressee's business
     */
    static Section section(
            Changes changes, LocalDate date, Optional<Payment> payment, Optional<PersonName> jointlyWith) {
        List<ChangedMonth> changed = changes.months();
        Money total = changed.stream().map(ChangedMonth::difference).reduce(Money.ZERO, Money::plus);
        String outcome = outcome(total, changes, payment, jointlyWith);
        return new Section(
                Role.OPERATIVE,
                HEADING,
                List.of(
                        new Paragraph(
                                "Für diese Monate haben wir Ihnen bisher einen anderen Beitrag berechnet. Der neue gilt"
                                        + " statt des alten:"),
                        table(changed, total),
                        new Paragraph(jointlyWith.isEmpty() ? outcome + " " + paid(changes.unpaid(), date) : outcome)));
    }

    /** The differences are to what was charged, so a family that has not paid it yet has to know that it still owes that, too. */
    private static String paid(Money unpaid, LocalDate date) {
        return unpaid.isZero()
                ? "Sonst ist nichts offen."
                : "Fällig und nach unserem Buchungsstand vom " + GermanWords.longDay(date)
                        + " noch offen sind insgesamt " + unpaid.german() + ".";
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

    private static String outcome(
            Money total, Changes changes, Optional<Payment> payment, Optional<PersonName> jointlyWith) {
        if (total.isZero()) {
            return "Zusammen gleichen sich die Unterschiede aus. Für diese Monate ist nichts nachzuzahlen.";
        }
        Money left = total.minus(changes.demanded().map(Demanded::amount).orElse(Money.ZERO));
        StringBuilder text = new StringBuilder("Zusammen ")
                .append(
                        total.isPositive()
                                ? "zahlen Sie für diese Monate " + total.german() + " nach."
                                : "haben wir Ihnen für diese Monate "
                                        + total.negated().german() + " zu viel berechnet.");
        changes.demanded().ifPresent(demanded -> text.append(" ").append(inAccount(demanded, left)));
        if (left.isPositive()) {
            text.append(" ").append(howToPay(changes.due(), payment, jointlyWith));
        } else if (left.isNegative()) {
            text.append(
                    " Was Sie davon schon gezahlt haben, ziehen wir von den nächsten Beiträgen ab; ist nichts mehr zu"
                            + " zahlen, zahlen wir es Ihnen aus.");
        }
        return text.toString();
    }

    /** Who reads of a sum twice must know that it is the same one. */
    private static String inAccount(Demanded demanded, Money left) {
        Money amount = demanded.amount();
        String what = left.isZero()
                ? "Der Betrag ist"
                : "Davon sind " + Money.cents(Math.abs(amount.cents())).german();
        String account = " schon in der Abrechnung für " + GermanWords.months(demanded.run(), demanded.run());
        return what
                + account
                + (amount.isPositive()
                        ? " enthalten, fällig am " + GermanWords.longDay(demanded.due()) + "."
                        : " gutgeschrieben.");
    }

    /** A large sum may be spread over several days, so the day of a debit is only the first one on which it can be. */
    private static String howToPay(LocalDate due, Optional<Payment> payment, Optional<PersonName> jointlyWith) {
        String day = GermanWords.longDay(due);
        if (jointlyWith.isPresent()) {
            return "Der Betrag ist frühestens am " + day + " fällig. Auch darüber rechnen wir mit "
                    + jointlyWith.get().full() + " ab.";
        }
        return payment.filter(Payment.DirectDebit.class::isInstance).isPresent()
                ? "Wir buchen den Betrag frühestens am " + day + " ab; Tag und Betrag teilen wir vorher mit."
                : "Bitte überweisen Sie den Betrag zusammen mit dem Beitrag, der am " + day + " fällig ist.";
    }
}
