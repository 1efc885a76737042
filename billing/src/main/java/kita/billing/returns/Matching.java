package kita.billing.returns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kita.billing.ledger.PayerAccount;
import kita.billing.ledger.PaymentReference;
import kita.billing.returns.KnownMoney.SentDebit;
import kita.billing.returns.KnownMoney.SentRefund;
import kita.billing.returns.Meaning.Unclear;
import kita.billing.returns.Meaning.Why;
import kita.money.Money;

/**
 * Says what a bank entry means: debits and refunds by their end-to-end id, payments by the payment reference alone.
 * Names and accounts of payers are never looked at: a grandmother bears the family's name, and pays for somebody else.
 */
public final class Matching {

    private final KnownMoney known;

    public Matching(KnownMoney known) {
        this.known = known;
    }

    public Meaning of(BankEntry entry) {
        if (entry.returnCode().isPresent()) {
            return returned(entry, entry.returnCode().get());
        }
        return entry.amount().isPositive() ? moneyIn(entry) : moneyOut(entry);
    }

    private Meaning returned(BankEntry entry, String code) {
        Optional<SentRefund> refund = entry.endToEndId().flatMap(known::refund);
        if (refund.isPresent() && entry.amount().isPositive()) {
            return refundReturned(entry, refund.get());
        }
        Optional<SentDebit> debit = entry.endToEndId().flatMap(known::debit);
        if (debit.isEmpty()) {
            return new Unclear(
                    Why.UNKNOWN_DEBIT,
                    "Rückgabe zu einer Lastschrift, die hier nicht bekannt ist (Ende-zu-Ende-Referenz "
                            + entry.endToEndId().orElse("fehlt") + ").");
        }
        return debitReturned(entry, debit.get(), ReturnReason.ofCode(code));
    }

    private static Meaning debitReturned(BankEntry entry, SentDebit debit, ReturnReason reason) {
        if (debit.returned()) {
            return new Unclear(
                    Why.RETURNED_TWICE,
                    "Die Lastschrift " + entry.endToEndId().orElseThrow() + " ist schon einmal zurückgegeben worden.");
        }
        Money taken = entry.amount().negated();
        Money original = entry.original().orElse(debit.amount());
        Money cost = taken.minus(original);
        if (!original.equals(debit.amount()) || cost.isNegative()) {
            return new Unclear(
                    Why.AMOUNT_DIFFERS,
                    "Zurückgegeben sind " + original.german() + ", eingezogen waren "
                            + debit.amount().german() + " (Lauf " + debit.run() + ").");
        }
        return new Meaning.Returned(debit, reason, cost);
    }

    private static Meaning refundReturned(BankEntry entry, SentRefund refund) {
        if (refund.returned()) {
            return new Unclear(Why.RETURNED_TWICE, "Diese Erstattung ist schon einmal zurückgekommen.");
        }
        if (!entry.amount().equals(refund.amount())) {
            return new Unclear(
                    Why.AMOUNT_DIFFERS,
                    "Von der Erstattung über " + refund.amount().german() + " kamen "
                            + entry.amount().german() + " zurück.");
        }
        return new Meaning.RefundReturned(refund);
    }

    private Meaning moneyIn(BankEntry entry) {
        Optional<Meaning> collected = entry.batch()
                .flatMap(known::collection)
                .or(() -> entry.endToEndId().flatMap(known::debit).map(SentDebit::run))
                .map(Meaning.Collected::new);
        return collected.orElseGet(() -> paid(entry));
    }

    private Meaning paid(BankEntry entry) {
        Set<PaymentReference> written = References.in(entry.remittance());
        if (written.isEmpty()) {
            return new Unclear(Why.NO_REFERENCE, "Zahlung ohne gültiges Kassenzeichen.");
        }
        List<PayerAccount> accounts =
                written.stream().map(known::account).flatMap(Optional::stream).toList();
        if (accounts.isEmpty()) {
            return new Unclear(
                    Why.UNKNOWN_REFERENCE, "Zu dem Kassenzeichen der Zahlung gibt es hier kein Personenkonto.");
        }
        if (written.size() > 1) {
            return new Unclear(
                    Why.SEVERAL_REFERENCES, "Die Zahlung nennt mehrere Kassenzeichen; bitte von Hand aufteilen.");
        }
        return new Meaning.Paid(accounts.get(0));
    }

    private Meaning moneyOut(BankEntry entry) {
        return entry.endToEndId()
                .flatMap(known::refund)
                .filter(refund -> refund.amount().equals(entry.amount().negated()))
                .<Meaning>map(Meaning.RefundCarriedOut::new)
                .orElseGet(() -> new Unclear(Why.MONEY_OUT, "Abgang, zu dem hier kein Auftrag bekannt ist."));
    }
}
