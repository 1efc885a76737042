-- Offers with deadlines, and the guard that compares a proposal with what was promised before anything is sent.

-- OFFERED: a place is offered and not answered yet. DECLINED: the parents did not want it (or did not answer) and the
-- application does not wait any longer. REFUSED waits: it takes part when places become free.
ALTER TABLE kita.application DROP CONSTRAINT application_state_check;
ALTER TABLE kita.application ADD CONSTRAINT application_state_check
    CHECK (state IN ('SUBMITTED', 'OFFERED', 'PLACED', 'REFUSED', 'DECLINED', 'WITHDRAWN'));

-- An offer of a place (Platzangebot). It binds the municipality until its last day and counts as taken. Times are local.
CREATE TABLE kita.offer (
    tenant         text NOT NULL,
    application_id text NOT NULL,
    decision_no    int  NOT NULL,
    child_id       text NOT NULL,
    kita_id        text NOT NULL,
    form           text NOT NULL CHECK (form IN ('KRIPPE', 'KINDERGARTEN', 'HORT', 'KINDERTAGESPFLEGE')),
    start_month    date NOT NULL CHECK (extract(day FROM start_month) = 1),
    daily_hours    int  NOT NULL CHECK (daily_hours BETWEEN 1 AND 12),
    weekly_hours   int  NOT NULL CHECK (weekly_hours BETWEEN 1 AND 60),
    offered_on     date NOT NULL,
    last_day       date NOT NULL CHECK (last_day >= offered_on),
    state          text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED', 'REVOKED')),
    settled_at     timestamp,
    settled_by     text,
    settled_reason text,
    PRIMARY KEY (tenant, application_id, decision_no),
    FOREIGN KEY (tenant, application_id, decision_no) REFERENCES kita.allocation_decision,
    FOREIGN KEY (tenant, child_id) REFERENCES kita.child,
    FOREIGN KEY (tenant, kita_id) REFERENCES kita.kita,
    CHECK ((state = 'OPEN') = (settled_at IS NULL) AND (state = 'OPEN') = (settled_by IS NULL)),
    CHECK ((state = 'REVOKED') = (settled_reason IS NOT NULL)),
    CONSTRAINT answered_in_time CHECK (state NOT IN ('ACCEPTED', 'DECLINED') OR settled_at::date <= last_day),
    CONSTRAINT lapsed_after_the_last_day CHECK (state <> 'LAPSED' OR settled_at::date > last_day)
);
CREATE UNIQUE INDEX one_open_offer_per_application ON kita.offer (tenant, application_id) WHERE state = 'OPEN';
CREATE INDEX ON kita.offer (tenant, child_id);
CALL kita.protect('kita.offer', 'SELECT, INSERT');
GRANT UPDATE (state, settled_at, settled_by, settled_reason, start_month, form) ON kita.offer TO kita_app;

-- One offer, one answer: whoever comes second finds it settled, also past all code.
CREATE FUNCTION kita.keep_settled_offer() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF OLD.state <> 'OPEN' THEN
        RAISE EXCEPTION 'a settled offer does not change' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER settled_offer_stays BEFORE UPDATE ON kita.offer
    FOR EACH ROW EXECUTE FUNCTION kita.keep_settled_offer();

-- What an application said when the snapshot of a proposal was taken, as a digest: one that says something else when it
-- is decided deserves a second look.
CREATE TABLE kita.allocation_application_version (
    tenant         text NOT NULL,
    proposal_no    int  NOT NULL,
    application_id text NOT NULL,
    digest         text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (tenant, proposal_no, application_id),
    FOREIGN KEY (tenant, proposal_no) REFERENCES kita.allocation_proposal,
    FOREIGN KEY (tenant, application_id) REFERENCES kita.application
);
CALL kita.protect('kita.allocation_application_version', 'SELECT, INSERT');

-- What the guard (Schutzprüfung) found when a proposal was released. Beyond a limit somebody else than who prepared the
-- proposal gives a reason.
CREATE TABLE kita.allocation_guard (
    tenant          text  NOT NULL,
    proposal_no     int   NOT NULL,
    prepared_by     text  NOT NULL,
    figures         jsonb NOT NULL, -- figure -> ids of applications or families
    hours           jsonb NOT NULL, -- weekly hours -> applicants and placed, for the comparison with the next release
    exceeded        int   NOT NULL CHECK (exceeded >= 0),
    overridden_by   text,
    override_reason text CHECK (override_reason ~ '\S'),
    PRIMARY KEY (tenant, proposal_no),
    FOREIGN KEY (tenant, proposal_no) REFERENCES kita.allocation_release,
    FOREIGN KEY (tenant, proposal_no, prepared_by)
        REFERENCES kita.allocation_proposal (tenant, proposal_no, prepared_by),
    CONSTRAINT beyond_a_limit_with_a_reason
        CHECK ((exceeded > 0) = (overridden_by IS NOT NULL) AND (exceeded > 0) = (override_reason IS NOT NULL)),
    CONSTRAINT guard_overridden_by_a_second_person CHECK (lower(overridden_by) <> lower(prepared_by))
);
CALL kita.protect('kita.allocation_guard', 'SELECT, INSERT');

-- A contract that never begins may go: a Krippe contract that would have ended before a Kita opens late. One with assessed
-- months stays, their key holds it.
GRANT DELETE ON kita.contract TO kita_app;
