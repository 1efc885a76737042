-- Persons who owe the fee of a household together with its payer (Gesamtschuldner) and live elsewhere. Each gets a notice of
-- his own, with a delivery and a deadline of its own; the debt stands once, on the account of the payer.
CREATE TABLE kita.joint_debtor (
    tenant       text NOT NULL REFERENCES kita.municipality,
    household_id text NOT NULL,
    payer_id     text NOT NULL,
    guardian_id  text NOT NULL,
    valid_from   date NOT NULL,
    valid_to     date NOT NULL DEFAULT 'infinity' CHECK (valid_to >= valid_from),
    noted_by     text NOT NULL CHECK (noted_by ~ '\S'),
    PRIMARY KEY (tenant, household_id, payer_id, guardian_id, valid_from),
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household,
    FOREIGN KEY (tenant, payer_id) REFERENCES kita.guardian,
    FOREIGN KEY (tenant, guardian_id) REFERENCES kita.guardian,
    CONSTRAINT nobody_owes_with_himself CHECK (guardian_id <> payer_id),
    CONSTRAINT one_debt_at_a_time EXCLUDE USING gist
        (tenant WITH =, household_id WITH =, payer_id WITH =, guardian_id WITH =,
         daterange(valid_from, valid_to, '[]') WITH &&)
);
CALL kita.protect('kita.joint_debtor', 'SELECT, INSERT');
GRANT UPDATE (valid_to) ON kita.joint_debtor TO kita_app;

ALTER TABLE kita.notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE kita.notice ADD CONSTRAINT notice_kind_check
    CHECK (kind IN ('OFFER', 'PLACEMENT', 'REFUSAL', 'FEE', 'JOINT_FEE', 'WAIVER', 'WITHDRAWAL',
                    'REMINDER', 'CERTIFICATE', 'ANNOUNCEMENT'));
ALTER TABLE kita.notice_set_aside DROP CONSTRAINT notice_set_aside_kind_check;
ALTER TABLE kita.notice_set_aside ADD CONSTRAINT notice_set_aside_kind_check
    CHECK (kind IN ('OFFER', 'PLACEMENT', 'REFUSAL', 'FEE', 'JOINT_FEE', 'WAIVER', 'WITHDRAWAL',
                    'REMINDER', 'CERTIFICATE', 'ANNOUNCEMENT'));
