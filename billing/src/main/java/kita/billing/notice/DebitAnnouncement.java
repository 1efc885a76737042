package kita.billing.notice;

import java.time.LocalDate;
import java.util.List;
import kita.money.Money;
import kita.registry.Month;

/**
 * Tells a payer what will be drawn from his account and when (Vorabankündigung, Pre-Notification of the SEPA Core
 * rulebook: amount and due date, as a rule 14 days before).
 *
 * @param concerns one line per child whose fee is drawn
 * @param run the month whose run draws
 * @param parts what the debits are made up of
 * @param drawings in the order of their due dates; several where a debit is spread
 */
public record DebitAnnouncement(
        NoticeHead head,
        List<String> concerns,
        Month run,
        List<Part> parts,
        List<Drawing> drawings,
        Payment.DirectDebit account)
        implements Notice {

    /** @param label a month, or a credit taken into account */
    public record Part(String label, Money amount) {}

    public record Drawing(LocalDate due, Money amount) {}

    public DebitAnnouncement {
        concerns = List.copyOf(concerns);
        parts = List.copyOf(parts);
        drawings = List.copyOf(drawings);
    }

    Money total() {
        return drawings.stream().map(Drawing::amount).reduce(Money.ZERO, Money::plus);
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.ANNOUNCEMENT;
    }
}
