-- The first debit after a payer's account changed tells the bank so; the account drawn from before proves it. Frozen with
-- the debit, so that exporting again gives the same bytes.
ALTER TABLE kita.debit
    ADD COLUMN former_iban text CHECK (former_iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    ADD CHECK (former_iban <> iban);
