package kita.billing.run;

import java.util.Optional;
import kita.billing.ledger.CanonicalHash;
import kita.billing.ledger.PayerAccount;
import kita.money.Money;

/** What becomes of one payer's account in a run (Einziehung). Every payer touched by the run has exactly one. */
public sealed interface Collection {

    PayerAccount account();

    /** What is demanded in this run, zero or more. */
    Money demanded();

    /** What stays on the account as a credit, zero or less, for all to see. */
    Money carried();

    /**
     * Drawn from the payer's account.
     *
     * @param formerIban account of the debit before under this mandate, if it was another one: the bank must be told of
     *     the change with this debit, and with no later one
     */
    record Debit(
            PayerAccount account, Money demanded, Mandate mandate, Optional<Iban> formerIban, DebitSequence sequence)
            implements Collection {
        public Debit {
            requirePositive(demanded);
            if (formerIban.isPresent() && formerIban.get().equals(mandate.iban())) {
                throw new IllegalArgumentException(
                        "The account of mandate " + mandate.reference() + " has not changed");
            }
        }

        /** One of several under its mandate. */
        public Debit(PayerAccount account, Money demanded, Mandate mandate, Optional<Iban> formerIban) {
            this(account, demanded, mandate, formerIban, DebitSequence.RCUR);
        }

        /** From the account known to the bank, or for the first time. */
        public Debit(PayerAccount account, Money demanded, Mandate mandate) {
            this(account, demanded, mandate, Optional.empty(), DebitSequence.RCUR);
        }

        @Override
        public Money carried() {
            return Money.ZERO;
        }
    }

    /** The payer transfers it (Rechnungszahler). @param why German: why it is not drawn */
    record Invoice(PayerAccount account, Money demanded, String why) implements Collection {
        public Invoice {
            requirePositive(demanded);
        }

        @Override
        public Money carried() {
            return Money.ZERO;
        }
    }

    /** A credit waits for the charges of the months to come. */
    record CreditCarried(PayerAccount account, Money carried) implements Collection {
        public CreditCarried {
            requireNegative(carried);
        }

        @Override
        public Money demanded() {
            return Money.ZERO;
        }
    }

    /** A credit that no charge will use up, for nothing stands for the month of the run: it must be paid out. */
    record PayoutOpen(PayerAccount account, Money carried) implements Collection {
        public PayoutOpen {
            requireNegative(carried);
        }

        @Override
        public Money demanded() {
            return Money.ZERO;
        }
    }

    /** Charges and credits cancel out. */
    record Settled(PayerAccount account) implements Collection {
        @Override
        public Money demanded() {
            return Money.ZERO;
        }

        @Override
        public Money carried() {
            return Money.ZERO;
        }
    }

    /** The digest of a run covers what is drawn from whom; a mandate that changes later does not change the run. */
    default void into(CanonicalHash hash) {
        hash.text(getClass().getSimpleName())
                .number(account().number().value())
                .number(demanded().cents())
                .number(carried().cents());
        if (this instanceof Invoice invoice) {
            hash.text(invoice.why());
        }
        if (this instanceof Debit debit) {
            hash.text(debit.mandate().reference())
                    .text(debit.mandate().iban().value())
                    .text(debit.mandate().holder())
                    .text(debit.mandate().signedOn().toString());
            // Runs of before there was FNAL keep their digests.
            if (debit.sequence() == DebitSequence.FNAL) {
                hash.text(debit.sequence().name());
            }
            debit.formerIban().ifPresent(iban -> hash.text("formerly").text(iban.value()));
        }
    }

    private static void requirePositive(Money demanded) {
        if (!demanded.isPositive()) {
            throw new IllegalArgumentException("Only an amount above zero is demanded, not " + demanded);
        }
    }

    private static void requireNegative(Money carried) {
        if (!carried.isNegative()) {
            throw new IllegalArgumentException("Only an amount below zero is a credit, not " + carried);
        }
    }
}
