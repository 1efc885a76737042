-- Assessed months: frozen results. A later fact gives a new version; nothing is ever changed.
CREATE TABLE kita.assessed_month (
    tenant       text   NOT NULL,
    child_id     text   NOT NULL,
    month        date   NOT NULL CHECK (extract(day FROM month) = 1),
    version      int    NOT NULL CHECK (version > 0),
    household_id text   NOT NULL,
    contract_id  text,
    payer_id     text   NOT NULL,
    form         text   NOT NULL,
    amount_cents bigint NOT NULL CHECK (amount_cents >= 0),
    ordinance    text   NOT NULL,
    steps        jsonb  NOT NULL,
    input_digest text   NOT NULL CHECK (input_digest ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (tenant, child_id, month, version),
    FOREIGN KEY (tenant, child_id) REFERENCES kita.child,
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household,
    FOREIGN KEY (tenant, contract_id) REFERENCES kita.contract,
    FOREIGN KEY (tenant, payer_id) REFERENCES kita.guardian
);
CREATE INDEX ON kita.assessed_month (tenant, household_id, month);
CALL kita.protect('kita.assessed_month', 'SELECT, INSERT');

-- Households that need a person (Klärfall), as the last assessment of the month found them.
CREATE TABLE kita.parked_household (
    tenant       text NOT NULL,
    household_id text NOT NULL,
    month        date NOT NULL,
    code         text NOT NULL,
    sentence     text NOT NULL,
    PRIMARY KEY (tenant, household_id, month, code, sentence),
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household
);
CALL kita.protect('kita.parked_household', 'SELECT, INSERT, DELETE');

-- Which months were assessed for all households, and what came of it. A run over months that never were is refused.
CREATE TABLE kita.assessment_pass (
    tenant      text   NOT NULL REFERENCES kita.municipality,
    pass_no     int    NOT NULL CHECK (pass_no > 0),
    first_month date   NOT NULL CHECK (extract(day FROM first_month) = 1),
    last_month  date   NOT NULL CHECK (extract(day FROM last_month) = 1 AND last_month >= first_month),
    households  bigint NOT NULL,
    changed     bigint NOT NULL, -- households with new versions of months
    unchanged   bigint NOT NULL,
    parked      bigint NOT NULL,
    months      bigint NOT NULL, -- versions written
    PRIMARY KEY (tenant, pass_no),
    CHECK (households = changed + unchanged + parked)
);
CALL kita.protect('kita.assessment_pass', 'SELECT, INSERT');

-- Accounts of the ledger: one per payer (Personenkonto), one per product.
CREATE TABLE kita.payer_account (
    tenant      text NOT NULL,
    guardian_id text NOT NULL,
    account_no  int  NOT NULL CHECK (account_no > 0),
    reference   text NOT NULL,
    PRIMARY KEY (tenant, guardian_id),
    UNIQUE (tenant, account_no),
    UNIQUE (tenant, reference),
    FOREIGN KEY (tenant, guardian_id) REFERENCES kita.guardian
);
CALL kita.protect('kita.payer_account', 'SELECT, INSERT');

-- A month run (Sollstellungslauf). PREPARING is unfinished work that counts for nothing.
CREATE TABLE kita.billing_run (
    tenant       text   NOT NULL REFERENCES kita.municipality,
    month        date   NOT NULL CHECK (extract(day FROM month) = 1),
    run_no       int    NOT NULL CHECK (run_no > 0),
    state        text   NOT NULL CHECK (state IN ('PREPARING', 'PREPARED', 'RELEASED', 'EXPORTED')),
    -- Place in the order in which runs were prepared, which is the order of the chain of digests; not always that of
    -- the months.
    chain_no     int    NOT NULL CHECK (chain_no > 0),
    go_live      date   NOT NULL CHECK (extract(day FROM go_live) = 1),
    business_on  date   NOT NULL,
    -- The account to which the run collects, as released.
    creditor_name text  NOT NULL,
    creditor_id  text   NOT NULL,
    creditor_iban text  NOT NULL,
    digest       text   CHECK (digest ~ '^[0-9a-f]{64}$'),
    chain        text   CHECK (chain ~ '^[0-9a-f]{64}$'),
    posted_cents bigint,
    due_on       date,
    prepared_by  text   NOT NULL,
    released_by  text,
    released_digest text,
    PRIMARY KEY (tenant, month, run_no),
    CONSTRAINT one_place_in_the_chain UNIQUE (tenant, chain_no),
    CONSTRAINT released_by_a_second_person CHECK (lower(released_by) <> lower(prepared_by)),
    CONSTRAINT released_as_prepared CHECK (released_digest = digest),
    CONSTRAINT a_state_has_what_it_needs CHECK (
        (state = 'PREPARING' AND released_by IS NULL)
        OR (state = 'PREPARED' AND digest IS NOT NULL AND chain IS NOT NULL AND released_by IS NULL)
        OR (state IN ('RELEASED', 'EXPORTED') AND digest IS NOT NULL AND chain IS NOT NULL
            AND released_by IS NOT NULL AND released_digest IS NOT NULL))
);
-- Two drafts at once would each post what the other posts.
CREATE UNIQUE INDEX one_draft_at_a_time ON kita.billing_run (tenant) WHERE state IN ('PREPARING', 'PREPARED');
-- The application may move a run on, and nothing else.
CALL kita.protect('kita.billing_run', 'SELECT, INSERT');
GRANT UPDATE (state, digest, chain, posted_cents, due_on, released_by, released_digest) ON kita.billing_run TO kita_app;

CREATE FUNCTION kita.run_moves_forward() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF array_position(ARRAY['PREPARING', 'PREPARED', 'RELEASED', 'EXPORTED'], NEW.state)
       - array_position(ARRAY['PREPARING', 'PREPARED', 'RELEASED', 'EXPORTED'], OLD.state) NOT IN (0, 1) THEN
        RAISE EXCEPTION 'a billing run cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> 'PREPARING' AND (OLD.digest, OLD.chain, OLD.posted_cents, OLD.due_on)
                                    IS DISTINCT FROM (NEW.digest, NEW.chain, NEW.posted_cents, NEW.due_on) THEN
        RAISE EXCEPTION 'a prepared billing run cannot be changed' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state IN ('RELEASED', 'EXPORTED') AND (OLD.released_by, OLD.released_digest)
                                    IS DISTINCT FROM (NEW.released_by, NEW.released_digest) THEN
        RAISE EXCEPTION 'a release cannot be changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER run_moves_forward BEFORE UPDATE ON kita.billing_run
    FOR EACH ROW EXECUTE FUNCTION kita.run_moves_forward();

-- Entries and their postings: append-only. Every entry balances. The household is the unit of computing; each amount is
-- posted once per run and reason.
CREATE TABLE kita.entry (
    tenant       text   NOT NULL,
    run_month    date   NOT NULL,
    run_no       int    NOT NULL,
    entry_no     bigint NOT NULL CHECK (entry_no > 0),
    household_id text   NOT NULL,
    kind         text   NOT NULL CHECK (kind IN ('CHARGE', 'REVERSAL')),
    payer_id     text   NOT NULL,
    child_id     text   NOT NULL,
    care_month   date   NOT NULL,
    form         text   NOT NULL,
    amount_cents bigint NOT NULL,
    reason       text   NOT NULL,
    PRIMARY KEY (tenant, run_month, run_no, entry_no),
    CONSTRAINT nothing_is_posted_twice
        UNIQUE (tenant, run_month, run_no, household_id, payer_id, care_month, child_id, form, reason),
    FOREIGN KEY (tenant, run_month, run_no) REFERENCES kita.billing_run,
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household,
    FOREIGN KEY (tenant, payer_id) REFERENCES kita.payer_account,
    FOREIGN KEY (tenant, child_id) REFERENCES kita.child
);
CREATE INDEX ON kita.entry (tenant, household_id);
CREATE INDEX ON kita.entry (tenant, payer_id);
CREATE INDEX ON kita.entry (tenant, child_id, care_month);
CALL kita.protect('kita.entry', 'SELECT, INSERT');

CREATE TABLE kita.posting (
    tenant       text   NOT NULL,
    run_month    date   NOT NULL,
    run_no       int    NOT NULL,
    entry_no     bigint NOT NULL,
    line         int    NOT NULL CHECK (line > 0),
    account      text   NOT NULL,
    amount_cents bigint NOT NULL CHECK (amount_cents <> 0),
    PRIMARY KEY (tenant, run_month, run_no, entry_no, line),
    FOREIGN KEY (tenant, run_month, run_no, entry_no) REFERENCES kita.entry
);
CALL kita.protect('kita.posting', 'SELECT, INSERT');

CREATE FUNCTION kita.entries_balance() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
DECLARE
    broken record;
BEGIN
    SELECT run_month, run_no, entry_no INTO broken
      FROM added GROUP BY tenant, run_month, run_no, entry_no HAVING sum(amount_cents) <> 0 LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'entry % of run % no. % does not balance', broken.entry_no, broken.run_month, broken.run_no
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;
-- All postings of an entry come in one statement; COPY is one, too.
CREATE TRIGGER entries_balance AFTER INSERT ON kita.posting
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kita.entries_balance();

-- What becomes of each payer's account in a run, in figures that must add up.
CREATE TABLE kita.collection (
    tenant         text   NOT NULL,
    run_month      date   NOT NULL,
    run_no         int    NOT NULL,
    account_no     int    NOT NULL,
    payer_id       text   NOT NULL,
    payer_name     text   NOT NULL, -- as it was when the run was prepared
    outcome        text   NOT NULL CHECK (outcome IN ('DEBIT', 'INVOICE', 'CREDIT_CARRIED', 'PAYOUT_OPEN', 'SETTLED')),
    forward_cents  bigint NOT NULL CHECK (forward_cents <= 0),
    posted_cents   bigint NOT NULL,
    demanded_cents bigint NOT NULL CHECK (demanded_cents >= 0),
    carried_cents  bigint NOT NULL CHECK (carried_cents <= 0),
    why            text,
    PRIMARY KEY (tenant, run_month, run_no, account_no),
    UNIQUE (tenant, run_month, run_no, payer_id),
    FOREIGN KEY (tenant, run_month, run_no) REFERENCES kita.billing_run,
    FOREIGN KEY (tenant, payer_id) REFERENCES kita.payer_account,
    CONSTRAINT nothing_is_lost CHECK (forward_cents + posted_cents = demanded_cents + carried_cents),
    CONSTRAINT demand_or_credit CHECK (demanded_cents = 0 OR carried_cents = 0),
    CHECK ((outcome IN ('DEBIT', 'INVOICE')) = (demanded_cents > 0)),
    CHECK ((outcome = 'INVOICE') = (why IS NOT NULL))
);
CREATE INDEX ON kita.collection (tenant, payer_id);
CALL kita.protect('kita.collection', 'SELECT, INSERT');

-- What a run draws by direct debit, and from which mandate. A debit keeps the account as it was: a mandate that changes
-- later does not change a file that was written.
CREATE TABLE kita.debit (
    tenant        text   NOT NULL,
    run_month     date   NOT NULL,
    run_no        int    NOT NULL,
    payer_id      text   NOT NULL,
    mandate_ref   text   NOT NULL,
    account_holder text  NOT NULL,
    iban          text   NOT NULL CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    signed_on     date   NOT NULL,
    end_to_end_id text   NOT NULL CHECK (length(end_to_end_id) BETWEEN 1 AND 35),
    amount_cents  bigint NOT NULL CHECK (amount_cents > 0),
    due_on        date   NOT NULL,
    PRIMARY KEY (tenant, run_month, run_no, payer_id),
    UNIQUE (tenant, end_to_end_id),
    FOREIGN KEY (tenant, run_month, run_no) REFERENCES kita.billing_run,
    FOREIGN KEY (tenant, payer_id) REFERENCES kita.payer_account,
    FOREIGN KEY (tenant, mandate_ref) REFERENCES kita.mandate
);
CREATE INDEX ON kita.debit (tenant, mandate_ref);
CALL kita.protect('kita.debit', 'SELECT, INSERT');

-- Households that were parked when the run was prepared: nothing was posted for them.
CREATE TABLE kita.run_parked_household (
    tenant       text NOT NULL,
    run_month    date NOT NULL,
    run_no       int  NOT NULL,
    household_id text NOT NULL,
    code         text NOT NULL,
    sentence     text NOT NULL,
    PRIMARY KEY (tenant, run_month, run_no, household_id, code, sentence),
    FOREIGN KEY (tenant, run_month, run_no) REFERENCES kita.billing_run,
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household
);
CALL kita.protect('kita.run_parked_household', 'SELECT, INSERT');

-- Files that left the house, with their digest: exporting again must give the same bytes.
CREATE TABLE kita.export_file (
    tenant    text NOT NULL,
    run_month date NOT NULL,
    run_no    int  NOT NULL,
    file_name text NOT NULL,
    digest    text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (tenant, run_month, run_no, file_name),
    FOREIGN KEY (tenant, run_month, run_no) REFERENCES kita.billing_run
);
CALL kita.protect('kita.export_file', 'SELECT, INSERT');
