-- Hand-overs of issued notices to the electronic file of the authority (Abgabe an die eAkte), numbered without gaps. Each
-- notice goes there once; the files of a hand-over can be written again from these rows.
CREATE TABLE kita.file_handover (
    tenant      text NOT NULL REFERENCES kita.municipality,
    handover_no int  NOT NULL CHECK (handover_no > 0),
    handed_on   date NOT NULL,
    handed_by   text NOT NULL CHECK (handed_by ~ '\S'),
    PRIMARY KEY (tenant, handover_no)
);
CALL kita.protect('kita.file_handover', 'SELECT, INSERT');

CREATE TABLE kita.filed_notice (
    tenant      text NOT NULL,
    notice_year int  NOT NULL,
    notice_no   int  NOT NULL,
    handover_no int  NOT NULL,
    PRIMARY KEY (tenant, notice_year, notice_no),
    FOREIGN KEY (tenant, notice_year, notice_no) REFERENCES kita.notice,
    FOREIGN KEY (tenant, handover_no) REFERENCES kita.file_handover
);
CREATE INDEX ON kita.filed_notice (tenant, handover_no);
CALL kita.protect('kita.filed_notice', 'SELECT, INSERT');
