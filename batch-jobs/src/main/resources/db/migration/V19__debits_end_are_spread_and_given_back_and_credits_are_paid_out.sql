-- A debit is one of several of its mandate or the last one (FNAL), after which the mandate must not be used again.
ALTER TABLE kita.debit ADD COLUMN sequence text NOT NULL DEFAULT 'RCUR' CHECK (sequence IN ('RCUR', 'FNAL'));

-- Whoever releases a run may spread debits of more than one month over due dates, so that no family is surprised by a
-- collective debit.
ALTER TABLE kita.billing_run NO FORCE ROW LEVEL SECURITY;
ALTER TABLE kita.billing_run
    ADD COLUMN release_spread int NOT NULL DEFAULT 1 CHECK (release_spread BETWEEN 1 AND 24),
    DROP CONSTRAINT several_months_only_by_choice,
    ADD CONSTRAINT several_months_only_by_choice CHECK (
        state NOT IN ('RELEASED', 'EXPORTED', 'REVERSED') OR at_once IS NULL OR release_at_once OR release_spread > 1);
ALTER TABLE kita.billing_run FORCE ROW LEVEL SECURITY;
GRANT UPDATE (release_spread) ON kita.billing_run TO kita_app;
CREATE FUNCTION kita.spread_stays() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF OLD.release_spread <> NEW.release_spread AND (OLD.state, NEW.state) <> ('REHEARSED', 'RELEASED') THEN
        RAISE EXCEPTION 'debits are spread by the release and never after it' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER spread_stays BEFORE UPDATE ON kita.billing_run FOR EACH ROW EXECUTE FUNCTION kita.spread_stays();

-- The parts of a debit that is spread. The debit itself stays as it was released; its parts come to the same amount.
CREATE TABLE kita.debit_part (
    tenant        text   NOT NULL,
    run_month     date   NOT NULL,
    run_no        int    NOT NULL,
    payer_id      text   NOT NULL,
    part_no       int    NOT NULL CHECK (part_no > 0),
    parts         int    NOT NULL CHECK (parts > 1 AND part_no <= parts),
    end_to_end_id text   NOT NULL CHECK (length(end_to_end_id) BETWEEN 1 AND 35),
    amount_cents  bigint NOT NULL CHECK (amount_cents > 0),
    due_on        date   NOT NULL,
    PRIMARY KEY (tenant, run_month, run_no, payer_id, part_no),
    UNIQUE (tenant, end_to_end_id),
    FOREIGN KEY (tenant, run_month, run_no, payer_id) REFERENCES kita.debit
);
CALL kita.protect('kita.debit_part', 'SELECT, INSERT');
CREATE FUNCTION kita.debit_parts_add_up() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT tenant, run_month, run_no, payer_id FROM added) a
                 JOIN kita.debit d USING (tenant, run_month, run_no, payer_id)
                 JOIN kita.billing_run r ON (r.tenant, r.month, r.run_no) = (a.tenant, a.run_month, a.run_no)
                WHERE r.state <> 'RELEASED'
                   OR (d.amount_cents, r.release_spread::bigint, r.release_spread::bigint)
                      <> (SELECT sum(p.amount_cents), count(*), max(p.parts) FROM kita.debit_part p
                           WHERE (p.tenant, p.run_month, p.run_no, p.payer_id)
                                 = (a.tenant, a.run_month, a.run_no, a.payer_id))) THEN
        RAISE EXCEPTION 'the parts of a debit come to the debit, and only with its release'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER debit_parts_add_up AFTER INSERT ON kita.debit_part REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION kita.debit_parts_add_up();

-- What is really drawn: debits, and of those that are spread their parts.
CREATE VIEW kita.drawing WITH (security_invoker = true) AS
SELECT d.tenant, d.run_month, d.run_no, d.payer_id, coalesce(p.part_no, 1) AS part_no, coalesce(p.parts, 1) AS parts,
       coalesce(p.end_to_end_id, d.end_to_end_id) AS end_to_end_id,
       coalesce(p.amount_cents, d.amount_cents) AS amount_cents, coalesce(p.due_on, d.due_on) AS due_on,
       CASE WHEN p.part_no < p.parts THEN 'RCUR' ELSE d.sequence END AS sequence,
       d.mandate_ref, d.account_holder, d.iban, d.signed_on,
       CASE WHEN p.part_no > 1 THEN NULL ELSE d.former_iban END AS former_iban
  FROM kita.debit d
  LEFT JOIN kita.debit_part p USING (tenant, run_month, run_no, payer_id);
GRANT SELECT ON kita.drawing TO kita_app, kita_audit;

-- What the payer of each debit had been told (Vorabankündigung) when the run was rehearsed; kept, so that the run's workbook
-- stays the same. It goes with the draft.
CREATE TABLE kita.prenotification (
    tenant        text NOT NULL,
    run_month     date NOT NULL,
    run_no        int  NOT NULL,
    payer_id      text NOT NULL,
    announce_days int  NOT NULL CHECK (announce_days > 0),
    told_on       date,   -- the newest fee notice
    before_cents  bigint, -- the last debit before
    PRIMARY KEY (tenant, run_month, run_no, payer_id),
    FOREIGN KEY (tenant, run_month, run_no, payer_id) REFERENCES kita.debit ON DELETE CASCADE
);
CALL kita.protect('kita.prenotification', 'SELECT, INSERT');
CREATE TRIGGER run_is_prepared AFTER INSERT ON kita.prenotification REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION kita.run_is_prepared();

-- Debits that were given back to the payers by pain.007, because their run was reversed: each at most once.
CREATE TABLE kita.reversed_debit (
    tenant        text NOT NULL,
    end_to_end_id text NOT NULL,
    run_month     date NOT NULL, -- the reversal that gave it back
    run_no        int  NOT NULL,
    PRIMARY KEY (tenant, end_to_end_id),
    FOREIGN KEY (tenant, run_month, run_no) REFERENCES kita.billing_run
);
CREATE INDEX ON kita.reversed_debit (tenant, run_month, run_no);
CALL kita.protect('kita.reversed_debit', 'SELECT, INSERT');

-- Credits that are paid out (Auszahlung): proposed, released by a second person, written as a file once.
CREATE TABLE kita.payout_order (
    tenant          text   NOT NULL REFERENCES kita.municipality,
    order_no        int    NOT NULL CHECK (order_no > 0),
    state           text   NOT NULL CHECK (state IN ('PROPOSED', 'RELEASED', 'EXPORTED', 'DISCARDED')),
    business_on     date   NOT NULL,
    execution_on    date   NOT NULL CHECK (execution_on >= business_on),
    creditor_name   text   NOT NULL,
    creditor_id     text   NOT NULL,
    creditor_iban   text   NOT NULL,
    digest          text   NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    payments        int    NOT NULL CHECK (payments > 0),
    total_cents     bigint NOT NULL CHECK (total_cents > 0),
    proposed_by     text   NOT NULL CHECK (proposed_by ~ '\S'),
    released_by     text,
    released_digest text,
    file_digest     text   CHECK (file_digest ~ '^[0-9a-f]{64}$'),
    ended_by        text,
    end_reason      text,
    PRIMARY KEY (tenant, order_no),
    CONSTRAINT payout_released_by_a_second_person CHECK (lower(released_by) <> lower(proposed_by)),
    CONSTRAINT payout_released_as_proposed CHECK (released_digest = digest),
    CONSTRAINT payout_has_what_its_state_needs CHECK (
        (state = 'PROPOSED' AND released_by IS NULL AND file_digest IS NULL)
        OR (state = 'RELEASED' AND released_by IS NOT NULL AND released_digest IS NOT NULL AND file_digest IS NULL)
        OR (state = 'EXPORTED' AND released_by IS NOT NULL AND released_digest IS NOT NULL AND file_digest IS NOT NULL)
        OR (state = 'DISCARDED' AND coalesce(ended_by ~ '\S', false) AND coalesce(end_reason ~ '\S', false)
            AND file_digest IS NULL))
);
-- Two open orders would pay the same credit twice.
CREATE UNIQUE INDEX one_payout_order_at_a_time ON kita.payout_order (tenant) WHERE state IN ('PROPOSED', 'RELEASED');
CALL kita.protect('kita.payout_order', 'SELECT, INSERT');
GRANT UPDATE (state, released_by, released_digest, file_digest, ended_by, end_reason) ON kita.payout_order TO kita_app;

CREATE TABLE kita.payout (
    tenant        text   NOT NULL,
    order_no      int    NOT NULL,
    account_no    int    NOT NULL,
    -- The run that left the credit.
    item          text   NOT NULL CHECK (item ~ '^[0-9]{4}-(0[1-9]|1[0-2])/[1-9][0-9]{0,2}$'),
    end_to_end_id text   NOT NULL CHECK (length(end_to_end_id) BETWEEN 1 AND 35),
    amount_cents  bigint NOT NULL CHECK (amount_cents > 0),
    holder        text   NOT NULL,
    iban          text   NOT NULL CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    purpose       text   NOT NULL,
    PRIMARY KEY (tenant, order_no, account_no),
    UNIQUE (tenant, end_to_end_id),
    FOREIGN KEY (tenant, order_no) REFERENCES kita.payout_order,
    FOREIGN KEY (tenant, account_no) REFERENCES kita.payer_account (tenant, account_no)
);
CALL kita.protect('kita.payout', 'SELECT, INSERT');

CREATE FUNCTION kita.payout_moves_forward() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF (OLD.state, NEW.state) NOT IN (('PROPOSED', 'RELEASED'), ('RELEASED', 'EXPORTED'),
                                      ('PROPOSED', 'DISCARDED'), ('RELEASED', 'DISCARDED')) THEN
        RAISE EXCEPTION 'a payout order cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> 'PROPOSED' AND (OLD.released_by, OLD.released_digest)
                                   IS DISTINCT FROM (NEW.released_by, NEW.released_digest) THEN
        RAISE EXCEPTION 'a release cannot be changed' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'RELEASED' AND (NEW.payments, NEW.total_cents::numeric)
            <> (SELECT count(*), sum(p.amount_cents) FROM kita.payout p
                 WHERE (p.tenant, p.order_no) = (NEW.tenant, NEW.order_no)) THEN
        RAISE EXCEPTION 'a payout order is released whole' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'EXPORTED' AND EXISTS (
            SELECT FROM kita.payout p
             WHERE (p.tenant, p.order_no) = (NEW.tenant, NEW.order_no)
               AND NOT EXISTS (SELECT FROM kita.cash_booking b
                                WHERE b.tenant = p.tenant AND b.end_to_end_id = p.end_to_end_id AND b.kind = 'REFUND'
                                  AND (b.account_no, b.amount_cents) = (p.account_no, p.amount_cents))) THEN
        RAISE EXCEPTION 'nothing is paid out that is not booked' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER payout_moves_forward BEFORE UPDATE ON kita.payout_order
    FOR EACH ROW EXECUTE FUNCTION kita.payout_moves_forward();

CREATE FUNCTION kita.payouts_are_proposed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF EXISTS (SELECT FROM added a JOIN kita.payout_order o USING (tenant, order_no)
                WHERE o.state <> 'PROPOSED'
                   OR (SELECT count(*) > o.payments OR sum(p.amount_cents) > o.total_cents FROM kita.payout p
                        WHERE (p.tenant, p.order_no) = (o.tenant, o.order_no))) THEN
        RAISE EXCEPTION 'a payout order takes in what it announced and only before its release'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER payouts_are_proposed AFTER INSERT ON kita.payout REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION kita.payouts_are_proposed();

-- A municipality may hand in the layout of its finance system's file. A run that went out keeps the versions of layout and
-- settings in which it was written.
ALTER TABLE kita.document NO FORCE ROW LEVEL SECURITY;
ALTER TABLE kita.document
    DROP CONSTRAINT document_kind_check,
    ADD CONSTRAINT document_kind_check CHECK (kind IN ('municipality', 'tariff', 'criteria', 'layout'));
ALTER TABLE kita.document FORCE ROW LEVEL SECURITY;
ALTER TABLE kita.export_file
    ADD COLUMN layout_revision int CHECK (layout_revision > 0),
    ADD COLUMN settings_revision int CHECK (settings_revision > 0);
