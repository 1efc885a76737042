-- Issued notices (Bescheide): numbered without gaps per municipality and year, unchangeable.
CREATE TABLE kita.notice (
    tenant         text  NOT NULL REFERENCES kita.municipality,
    notice_year    int   NOT NULL,
    notice_no      int   NOT NULL CHECK (notice_no > 0),
    kind           text  NOT NULL CHECK (kind IN ('PLACEMENT', 'REFUSAL', 'FEE')),
    subject_key    text  NOT NULL, -- what it decides: application and decision, or household and basis
    basis_digest   text  NOT NULL CHECK (basis_digest ~ '^[0-9a-f]{64}$'),
    issued_on      date  NOT NULL,
    content        jsonb NOT NULL,
    file_name      text  NOT NULL,
    file_digest    text  NOT NULL CHECK (file_digest ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (tenant, notice_year, notice_no),
    UNIQUE (tenant, kind, subject_key, basis_digest),
    UNIQUE (tenant, file_name)
);
CALL kita.protect('kita.notice', 'SELECT, INSERT');

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
