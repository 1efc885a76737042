-- Problem (snapshot), proposal, decision. Problem and proposal are the bytes of their files and never change.

CREATE TABLE kita.allocation_problem (
    tenant  text  NOT NULL REFERENCES kita.municipality,
    digest  text  NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    content bytea NOT NULL,
    PRIMARY KEY (tenant, digest)
);
CALL kita.protect('kita.allocation_problem', 'SELECT, INSERT');

CREATE TABLE kita.allocation_proposal (
    tenant         text   NOT NULL,
    proposal_no    int    NOT NULL CHECK (proposal_no > 0),
    problem_digest text   NOT NULL,
    seed           bigint NOT NULL,
    digest         text   NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    content        bytea  NOT NULL,
    certificate    bytea  NOT NULL,
    prepared_by    text   NOT NULL,
    PRIMARY KEY (tenant, proposal_no),
    UNIQUE (tenant, digest),
    UNIQUE (tenant, proposal_no, prepared_by),
    FOREIGN KEY (tenant, problem_digest) REFERENCES kita.allocation_problem
);
CALL kita.protect('kita.allocation_proposal', 'SELECT, INSERT');

-- Why a proposal gives each application what it gives: written when the proposal is stored, because the registry that it
-- was computed from goes on changing. A decision freezes its own copy.
CREATE TABLE kita.allocation_reason (
    tenant         text  NOT NULL,
    proposal_no    int   NOT NULL,
    application_id text  NOT NULL,
    content        jsonb NOT NULL,
    PRIMARY KEY (tenant, proposal_no, application_id),
    FOREIGN KEY (tenant, proposal_no) REFERENCES kita.allocation_proposal,
    FOREIGN KEY (tenant, application_id) REFERENCES kita.application
);
CALL kita.protect('kita.allocation_reason', 'SELECT, INSERT');

-- The release of a proposal, by somebody else than who prepared it, bound to its digest.
CREATE TABLE kita.allocation_release (
    tenant      text NOT NULL,
    proposal_no int  NOT NULL,
    digest      text NOT NULL,
    prepared_by text NOT NULL,
    released_by text NOT NULL,
    released_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, proposal_no),
    FOREIGN KEY (tenant, digest) REFERENCES kita.allocation_proposal (tenant, digest),
    FOREIGN KEY (tenant, proposal_no, prepared_by)
        REFERENCES kita.allocation_proposal (tenant, proposal_no, prepared_by),
    CONSTRAINT released_by_a_second_person CHECK (lower(released_by) <> lower(prepared_by))
);
CALL kita.protect('kita.allocation_release', 'SELECT, INSERT');

-- What was decided for one application, with the reasons frozen as notices and workbooks print them.
CREATE TABLE kita.allocation_decision (
    tenant         text  NOT NULL,
    application_id text  NOT NULL,
    decision_no    int   NOT NULL CHECK (decision_no > 0),
    proposal_no    int   NOT NULL,
    outcome        text  NOT NULL CHECK (outcome IN ('PLACED_BY_WISH', 'PLACED_BY_OFFICE', 'REFUSED')),
    kita_id        text,
    form           text,
    start_month    date,
    wish_rank      int,
    override_reason text,
    reasons        jsonb NOT NULL,
    decided_by     text  NOT NULL,
    PRIMARY KEY (tenant, application_id, decision_no),
    FOREIGN KEY (tenant, application_id) REFERENCES kita.application,
    FOREIGN KEY (tenant, proposal_no) REFERENCES kita.allocation_release,
    FOREIGN KEY (tenant, kita_id) REFERENCES kita.kita,
    CHECK ((outcome = 'REFUSED') = (kita_id IS NULL))
);
CALL kita.protect('kita.allocation_decision', 'SELECT, INSERT');
