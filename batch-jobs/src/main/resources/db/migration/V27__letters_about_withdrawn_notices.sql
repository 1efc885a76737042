-- Whoever was told a wrong amount is told that it no longer counts.
ALTER TABLE kita.notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE kita.notice ADD CONSTRAINT notice_kind_check
    CHECK (kind IN ('OFFER', 'PLACEMENT', 'REFUSAL', 'FEE', 'WITHDRAWAL'));
ALTER TABLE kita.notice_set_aside DROP CONSTRAINT notice_set_aside_kind_check;
ALTER TABLE kita.notice_set_aside ADD CONSTRAINT notice_set_aside_kind_check
    CHECK (kind IN ('OFFER', 'PLACEMENT', 'REFUSAL', 'FEE', 'WITHDRAWAL'));

-- The number as printed: a file is named by it and by its kind.
CREATE FUNCTION kita.notice_label(file_name text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regexp_replace(file_name, '(-[a-z]+)?\.pdf$', '');
