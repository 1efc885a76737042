-- The register of what happened to notices after they were issued: posted, come back, contested, decided. Lines are added,
-- never changed; what was a mistake is taken back by another line.
CREATE TABLE kita.notice_event (
    tenant      text NOT NULL,
    notice_year int  NOT NULL,
    notice_no   int  NOT NULL,
    event_no    int  NOT NULL CHECK (event_no > 0),
    kind        text NOT NULL CHECK (kind IN ('POSTED', 'CAME_BACK', 'ARRIVED', 'CONTESTED', 'OBJECTION_TAKEN_BACK',
                                              'OBJECTION_DECIDED', 'WITHDRAWN', 'UNDONE')),
    happened_on date NOT NULL,
    undoes_no   int, -- the line that was a mistake
    noted_on    date NOT NULL,
    noted_by    text NOT NULL CHECK (noted_by ~ '\S'),
    PRIMARY KEY (tenant, notice_year, notice_no, event_no),
    FOREIGN KEY (tenant, notice_year, notice_no) REFERENCES kita.notice,
    FOREIGN KEY (tenant, notice_year, notice_no, undoes_no) REFERENCES kita.notice_event,
    UNIQUE (tenant, notice_year, notice_no, undoes_no),
    CHECK (undoes_no < event_no),
    CHECK ((kind = 'UNDONE') = (undoes_no IS NOT NULL))
);
ALTER TABLE kita.notice_event ALTER COLUMN tenant SET STATISTICS 0;
CALL kita.protect('kita.notice_event', 'SELECT, INSERT');

-- The notices of a household, without reading all of them.
CREATE INDEX ON kita.notice (tenant, split_part(subject_key, '/', 1)) WHERE kind = 'FEE';

-- Nothing happens to a notice before it was issued.
CREATE FUNCTION kita.notice_was_issued() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF EXISTS (SELECT FROM added a JOIN kita.notice n USING (tenant, notice_year, notice_no)
                WHERE a.happened_on < n.issued_on) THEN
        RAISE EXCEPTION 'a notice is issued before anything happens to it' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER notice_was_issued AFTER INSERT ON kita.notice_event REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION kita.notice_was_issued();

-- A clerk decides about a difference either way: it is left as it is, or, where a notice that can no longer be contested
-- said less, demanded all the same (§§ 45, 48 SGB X). Both hold for exactly these two amounts.
ALTER TABLE kita.ignored_difference RENAME TO decided_difference;
ALTER TABLE kita.decided_difference
    ADD COLUMN decision text NOT NULL DEFAULT 'IGNORED' CHECK (decision IN ('IGNORED', 'DEMANDED'));
ALTER TABLE kita.decided_difference ALTER COLUMN decision DROP DEFAULT;
