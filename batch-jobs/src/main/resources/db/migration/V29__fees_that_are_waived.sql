-- Decisions about applications to waive the fee (Erlass, § 90 (4) SGB VIII): what the family can be expected to pay a month,
-- with every step of the computation. A decision is kept for good; one that was wrong is revoked.
CREATE TABLE kita.waiver (
    tenant        text   NOT NULL REFERENCES kita.municipality,
    waiver_no     int    NOT NULL CHECK (waiver_no > 0),
    household_id  text   NOT NULL,
    valid_from    date   NOT NULL CHECK (extract(day FROM valid_from) = 1),
    valid_to      date   NOT NULL CHECK (extract(day FROM valid_to + 1) = 1),
    fees_cents    bigint NOT NULL CHECK (fees_cents > 0),
    payable_cents bigint NOT NULL CHECK (payable_cents BETWEEN 0 AND fees_cents), -- all of it: the application was refused
    steps         jsonb  NOT NULL,
    decided_on    date   NOT NULL,
    decided_by    text   NOT NULL CHECK (decided_by ~ '\S'),
    revoked_on    date,
    revoked_by    text CHECK (revoked_by ~ '\S'),
    PRIMARY KEY (tenant, waiver_no),
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household,
    CHECK (valid_to > valid_from),
    CHECK ((revoked_on IS NULL) = (revoked_by IS NULL)),
    CONSTRAINT one_waiver_at_a_time EXCLUDE USING gist
        (tenant WITH =, household_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
        WHERE (revoked_on IS NULL AND payable_cents < fees_cents)
);
CREATE INDEX ON kita.waiver (tenant, household_id);
CALL kita.protect('kita.waiver', 'SELECT, INSERT');
GRANT UPDATE (revoked_on, revoked_by) ON kita.waiver TO kita_app;

ALTER TABLE kita.notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE kita.notice ADD CONSTRAINT notice_kind_check
    CHECK (kind IN ('OFFER', 'PLACEMENT', 'REFUSAL', 'FEE', 'WAIVER', 'WITHDRAWAL',
                    'REMINDER', 'CERTIFICATE', 'ANNOUNCEMENT'));
ALTER TABLE kita.notice_set_aside DROP CONSTRAINT notice_set_aside_kind_check;
ALTER TABLE kita.notice_set_aside ADD CONSTRAINT notice_set_aside_kind_check
    CHECK (kind IN ('OFFER', 'PLACEMENT', 'REFUSAL', 'FEE', 'WAIVER', 'WITHDRAWAL',
                    'REMINDER', 'CERTIFICATE', 'ANNOUNCEMENT'));
