-- Notices that could not be made, for a person to look at: a mandatory part is missing, a name has characters without a
-- glyph. A notice number is given only to what was made. Each job starts with an empty list for its municipality.
CREATE TABLE kita.notice_set_aside (
    tenant      text NOT NULL REFERENCES kita.municipality,
    kind        text NOT NULL CHECK (kind IN ('PLACEMENT', 'REFUSAL', 'FEE')),
    subject_key text NOT NULL,
    reason      text NOT NULL, -- German, without personal data
    PRIMARY KEY (tenant, kind, subject_key)
);
CALL kita.protect('kita.notice_set_aside', 'SELECT, INSERT, DELETE');
