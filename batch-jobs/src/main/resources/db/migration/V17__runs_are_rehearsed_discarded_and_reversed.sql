-- A run goes PREPARING, PREPARED, REHEARSED, RELEASED, EXPORTED, REVERSED. A draft may be thrown away instead: DISCARDED.
-- What was released before there were rehearsals counts as having been looked at in the files of the run.
ALTER TABLE kita.billing_run NO FORCE ROW LEVEL SECURITY;
ALTER TABLE kita.billing_run
    DROP CONSTRAINT a_state_has_what_it_needs,
    DROP CONSTRAINT billing_run_state_check,
    ALTER COLUMN chain_no DROP NOT NULL,
    ADD COLUMN rehearsal_digest text CHECK (rehearsal_digest ~ '^[0-9a-f]{64}$'),
    -- Limits of the municipality that the run exceeds, and debits of several months at once: German, for the releaser.
    ADD COLUMN exceeded text,
    ADD COLUMN at_once text,
    ADD COLUMN release_reason text,
    ADD COLUMN release_at_once boolean NOT NULL DEFAULT false,
    ADD COLUMN discarded_by text,
    ADD COLUMN discard_reason text,
    -- A reversal takes back the run of this number of the same month.
    ADD COLUMN reverses_no int,
    ADD COLUMN reversal_money text CHECK (reversal_money IN ('CANCELLED', 'DRAWN')),
    ADD COLUMN reversal_reason text,
    ADD FOREIGN KEY (tenant, month, reverses_no) REFERENCES kita.billing_run;
UPDATE kita.billing_run SET rehearsal_digest = digest WHERE state IN ('RELEASED', 'EXPORTED');
ALTER TABLE kita.billing_run
    ADD CONSTRAINT billing_run_state_check CHECK (state IN (
        'PREPARING', 'PREPARED', 'REHEARSED', 'RELEASED', 'EXPORTED', 'REVERSED', 'DISCARDED')),
    ADD CONSTRAINT a_state_has_what_it_needs CHECK (
        (state = 'PREPARING' AND released_by IS NULL AND rehearsal_digest IS NULL)
        OR (state = 'PREPARED' AND digest IS NOT NULL AND chain IS NOT NULL AND released_by IS NULL
            AND rehearsal_digest IS NULL)
        OR (state = 'REHEARSED' AND digest IS NOT NULL AND chain IS NOT NULL AND released_by IS NULL
            AND rehearsal_digest IS NOT NULL)
        OR (state IN ('RELEASED', 'EXPORTED', 'REVERSED') AND digest IS NOT NULL AND chain IS NOT NULL
            AND rehearsal_digest IS NOT NULL AND released_by IS NOT NULL AND released_digest IS NOT NULL)
        OR (state = 'DISCARDED' AND coalesce(discarded_by ~ '\S', false)
            AND coalesce(discard_reason ~ '\S', false) AND released_by IS NULL)),
    -- A check that comes out as unknown counts as fulfilled: a missing text must come out as false.
    -- What was thrown away has no place in the chain, and no other run lacks one.
    ADD CONSTRAINT the_chain_has_no_gap CHECK ((chain_no IS NULL) = (state = 'DISCARDED')),
    ADD CONSTRAINT beyond_a_limit_only_with_a_reason CHECK (
        state NOT IN ('RELEASED', 'EXPORTED', 'REVERSED') OR exceeded IS NULL OR coalesce(release_reason ~ '\S', false)),
    ADD CONSTRAINT several_months_only_by_choice CHECK (
        state NOT IN ('RELEASED', 'EXPORTED', 'REVERSED') OR at_once IS NULL OR release_at_once),
    ADD CONSTRAINT a_reversal_says_why CHECK (
        (reverses_no IS NULL AND reversal_money IS NULL AND reversal_reason IS NULL)
        OR (reverses_no < run_no AND reversal_money IS NOT NULL AND coalesce(reversal_reason ~ '\S', false)));
ALTER TABLE kita.billing_run FORCE ROW LEVEL SECURITY;
GRANT UPDATE (rehearsal_digest, exceeded, at_once, release_reason, release_at_once) ON kita.billing_run TO kita_app;

DROP INDEX kita.one_draft_at_a_time;
CREATE UNIQUE INDEX one_draft_at_a_time ON kita.billing_run (tenant)
    WHERE state IN ('PREPARING', 'PREPARED', 'REHEARSED');
CREATE UNIQUE INDEX a_run_is_reversed_once ON kita.billing_run (tenant, month, reverses_no) WHERE state <> 'DISCARDED';

CREATE OR REPLACE FUNCTION kita.run_moves_forward() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
DECLARE
    draft CONSTANT text[] := ARRAY['PREPARING', 'PREPARED', 'REHEARSED'];
BEGIN
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
            ('PREPARING', 'PREPARED'), ('PREPARED', 'REHEARSED'), ('REHEARSED', 'RELEASED'), ('RELEASED', 'EXPORTED'),
            ('RELEASED', 'REVERSED'), ('EXPORTED', 'REVERSED'),
            ('PREPARING', 'DISCARDED'), ('PREPARED', 'DISCARDED'), ('REHEARSED', 'DISCARDED')) THEN
        RAISE EXCEPTION 'a billing run cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> 'PREPARING' AND (OLD.digest, OLD.chain, OLD.posted_cents, OLD.due_on)
                                    IS DISTINCT FROM (NEW.digest, NEW.chain, NEW.posted_cents, NEW.due_on) THEN
        RAISE EXCEPTION 'a prepared billing run cannot be changed' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state NOT IN ('PREPARING', 'PREPARED')
       AND (OLD.rehearsal_digest, OLD.exceeded, OLD.at_once)
           IS DISTINCT FROM (NEW.rehearsal_digest, NEW.exceeded, NEW.at_once) THEN
        RAISE EXCEPTION 'a rehearsal cannot be changed' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> ALL (draft)
       AND (OLD.released_by, OLD.released_digest, OLD.release_reason, OLD.release_at_once)
           IS DISTINCT FROM (NEW.released_by, NEW.released_digest, NEW.release_reason, NEW.release_at_once) THEN
        RAISE EXCEPTION 'a release cannot be changed' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state = 'REVERSED' AND OLD.state <> 'REVERSED' AND NOT EXISTS (
            SELECT FROM kita.billing_run r
             WHERE (r.tenant, r.month, r.reverses_no) = (NEW.tenant, NEW.month, NEW.run_no)
               AND r.state IN ('RELEASED', 'EXPORTED')) THEN
        RAISE EXCEPTION 'run % no. % is not reversed by any released run', NEW.month, NEW.run_no
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;

-- What a reversal takes back of what the reversed run demanded and nobody had paid yet.
ALTER TABLE kita.collection
    ADD COLUMN cancelled_cents bigint NOT NULL DEFAULT 0 CHECK (cancelled_cents >= 0),
    DROP CONSTRAINT nothing_is_lost,
    ADD CONSTRAINT nothing_is_lost
        CHECK (forward_cents + posted_cents + cancelled_cents = demanded_cents + carried_cents);

-- What a rehearsal (Probelauf) found, kept as it was looked at.
CREATE TABLE kita.rehearsal (
    tenant           text   NOT NULL,
    run_month        date   NOT NULL,
    run_no           int    NOT NULL,
    compared_with    date,            -- month of the run before, empty for the first run of all
    payers           bigint NOT NULL, -- who pay now or paid then
    changed          bigint NOT NULL,
    unexplained      bigint NOT NULL, -- changed for another reason than the ordinance
    before_cents     bigint NOT NULL,
    after_cents      bigint NOT NULL,
    largest_cents    bigint NOT NULL CHECK (largest_cents >= 0),
    most_months      int    NOT NULL, -- in one debit
    several_months   bigint NOT NULL, -- debits of more months than are usual at once
    missed_months    text   NOT NULL, -- without a run of their own, such as 2026-10, 2026-11
    PRIMARY KEY (tenant, run_month, run_no),
    FOREIGN KEY (tenant, run_month, run_no) REFERENCES kita.billing_run
);
CALL kita.protect('kita.rehearsal', 'SELECT, INSERT');

CREATE TABLE kita.rehearsal_change (
    tenant        text   NOT NULL,
    run_month     date   NOT NULL,
    run_no        int    NOT NULL,
    account_no    int    NOT NULL,
    payer_id      text   NOT NULL,
    payer_name    text   NOT NULL,
    before_cents  bigint NOT NULL,
    now_cents     bigint NOT NULL,
    earlier_cents bigint NOT NULL, -- for months before the run's
    reasons       text   NOT NULL,
    PRIMARY KEY (tenant, run_month, run_no, account_no)
);
CALL kita.protect('kita.rehearsal_change', 'SELECT, INSERT');

CREATE TABLE kita.rehearsal_gap (
    tenant    text NOT NULL,
    run_month date NOT NULL,
    run_no    int  NOT NULL,
    kind      text NOT NULL,
    subject   text NOT NULL, -- id of the child or household
    month     date NOT NULL,
    detail    text NOT NULL,
    PRIMARY KEY (tenant, run_month, run_no, kind, subject, month, detail)
);
CALL kita.protect('kita.rehearsal_gap', 'SELECT, INSERT');

CREATE FUNCTION kita.run_is_prepared() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT tenant, run_month, run_no FROM added) a
                WHERE NOT EXISTS (SELECT FROM kita.billing_run r
                                   WHERE (r.tenant, r.month, r.run_no) = (a.tenant, a.run_month, a.run_no)
                                     AND r.state = 'PREPARED')) THEN
        RAISE EXCEPTION 'only a prepared run is rehearsed, and once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER run_is_prepared AFTER INSERT ON kita.rehearsal REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION kita.run_is_prepared();
CREATE TRIGGER run_is_prepared AFTER INSERT ON kita.rehearsal_change REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION kita.run_is_prepared();
CREATE TRIGGER run_is_prepared AFTER INSERT ON kita.rehearsal_gap REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION kita.run_is_prepared();

-- Throws a draft away: its rows are no bookings yet and go; that there was a draft, of what digest, who threw it away and
-- why, stays. The one way in which anything of a run is ever deleted.
CREATE FUNCTION kita.discard_run(of_month date, no int, who text, why text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog
AS $$
DECLARE
    town CONSTANT text := kita.tenant();
    rows_of text;
BEGIN
    PERFORM FROM kita.billing_run r
      WHERE r.tenant = town AND r.month = of_month AND r.run_no = no
        AND r.state IN ('PREPARING', 'PREPARED', 'REHEARSED') FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'run % no. % is no draft', of_month, no USING ERRCODE = 'check_violation';
    END IF;
    FOREACH rows_of IN ARRAY ARRAY['debit', 'collection', 'entry', 'run_parked_household', 'rehearsal_gap',
                                   'rehearsal_change', 'rehearsal'] LOOP
        EXECUTE format('DELETE FROM kita.%I WHERE tenant = $1 AND run_month = $2 AND run_no = $3', rows_of)
            USING town, of_month, no;
    END LOOP;
    UPDATE kita.billing_run r SET state = 'DISCARDED', chain_no = NULL, discarded_by = who, discard_reason = why
     WHERE r.tenant = town AND r.month = of_month AND r.run_no = no;
END;
$$;
REVOKE ALL ON FUNCTION kita.discard_run(date, int, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kita.discard_run(date, int, text, text) TO kita_app;
