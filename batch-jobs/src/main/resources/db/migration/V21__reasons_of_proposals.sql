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
