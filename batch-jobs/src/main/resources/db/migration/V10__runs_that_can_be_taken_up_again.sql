-- What a run needs to be taken up after a kill, to be posted once only, and to be written out again in the same bytes.

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

-- The order in which runs were prepared, which is the order of the chain of digests; not always that of the months.
ALTER TABLE kita.billing_run
    ADD COLUMN chain_no    int  NOT NULL CHECK (chain_no > 0),
    ADD COLUMN go_live     date NOT NULL CHECK (extract(day FROM go_live) = 1),
    ADD COLUMN business_on date NOT NULL,
    -- The account to which the run collects, as released.
    ADD COLUMN creditor_name text NOT NULL,
    ADD COLUMN creditor_id   text NOT NULL,
    ADD COLUMN creditor_iban text NOT NULL,
    ADD CONSTRAINT one_place_in_the_chain UNIQUE (tenant, chain_no);

-- Two drafts at once would each post what the other posts.
CREATE UNIQUE INDEX one_draft_at_a_time ON kita.billing_run (tenant) WHERE state IN ('PREPARING', 'PREPARED');

-- The household is the unit of computing; each amount is posted once per run and reason.
-- A new foreign key is checked against all municipalities, for which the owner must look over the walls for a moment.
ALTER TABLE kita.entry NO FORCE ROW LEVEL SECURITY;
ALTER TABLE kita.household NO FORCE ROW LEVEL SECURITY;
ALTER TABLE kita.entry
    ADD COLUMN household_id text NOT NULL,
    ADD FOREIGN KEY (tenant, household_id) REFERENCES kita.household,
    ADD CONSTRAINT nothing_is_posted_twice
        UNIQUE (tenant, run_month, run_no, household_id, payer_id, care_month, child_id, form, reason);
ALTER TABLE kita.entry FORCE ROW LEVEL SECURITY;
ALTER TABLE kita.household FORCE ROW LEVEL SECURITY;
CREATE INDEX ON kita.entry (tenant, household_id);

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

-- A debit keeps the account as it was: a mandate that changes later does not change a file that was written.
ALTER TABLE kita.debit
    ADD COLUMN account_holder text NOT NULL,
    ADD COLUMN iban           text NOT NULL CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    ADD COLUMN signed_on      date NOT NULL;
CREATE INDEX ON kita.debit (tenant, mandate_ref);

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

-- Households are gone through in the order in which the cores compare ids, whatever the collation of the server.
CREATE INDEX household_in_order ON kita.household (tenant, household_id COLLATE "C");
