package kita.billing.notice;

import java.util.List;
import kita.billing.notice.Block.Fact;
import kita.billing.notice.Block.Facts;
import kita.billing.notice.Block.Paragraph;
import kita.registry.PersonName;

/** How to pay, in words and data. */
final class PaymentText {

    private PaymentText() {}

    static List<Block> blocks(Payment payment) {
        if (payment instanceof Payment.DirectDebit debit) {
            return List.of(
                    new Paragraph(due(debit) + " Wir buchen ihn dann von Ihrem Konto ab. Sie müssen nichts tun;"
                            + " bitte achten Sie nur darauf, dass genug Geld auf dem Konto ist."),
                    data(debit));
        }
        Payment.Transfer transfer = (Payment.Transfer) payment;
        return List.of(
                new Paragraph(
                        due(transfer) + " Bitte überweisen Sie ihn so, dass er spätestens an diesem Tag eingeht, und"
                                + " geben Sie immer das Kassenzeichen an."),
                data(transfer),
                new Paragraph(
                        "Wenn Sie uns ein SEPA-Lastschriftmandat geben, buchen wir die Beiträge künftig pünktlich für"
                                + " Sie ab."));
    }

    /** Whoever owes the same as the payer: nobody's account is named but ours. */
    static List<Block> joint(PersonName payer, Payment.Transfer transfer) {
        return List.of(
                new Paragraph(due(transfer) + " Wir rechnen mit " + payer.full()
                        + " ab. Solange die Beiträge von dort pünktlich eingehen, müssen Sie nichts überweisen."),
                new Paragraph("Zahlen Sie selbst, geben Sie bitte immer das Kassenzeichen an:"),
                data(transfer));
    }

    private static String due(Payment payment) {
        return "Der Beitrag ist jeden Monat am " + payment.dueDay()
                + ". fällig. Ist das kein Bankarbeitstag, gilt der nächste Bankarbeitstag.";
    }

    static Facts data(Payment.DirectDebit debit) {
        return new Facts(List.of(
                new Fact("Kassenzeichen", debit.reference()),
                new Fact("Ihr Konto", debit.shortIban()),
                new Fact("Mandatsreferenz", debit.mandateReference()),
                new Fact("Zahlungsempfänger", debit.creditor()),
                new Fact("Gläubiger-ID", debit.creditorId())));
    }

    private static Facts data(Payment.Transfer transfer) {
        return new Facts(List.of(
                new Fact("Kassenzeichen", transfer.reference()),
                new Fact("Zahlungsempfänger", transfer.creditor()),
                new Fact("IBAN", transfer.groupedIban())));
    }
}
