-- A city has a quarter of a million assessed months a year. What is alike in them is kept once, and digests are bytes: as
-- text, checking their form alone took as long as writing the row.

ALTER TABLE kita.assessment_steps NO FORCE ROW LEVEL SECURITY;
ALTER TABLE kita.assessed_month NO FORCE ROW LEVEL SECURITY;

ALTER TABLE kita.assessment_steps DROP CONSTRAINT assessment_steps_digest_check;
ALTER TABLE kita.assessment_steps ALTER COLUMN digest TYPE bytea USING decode(digest, 'hex');
ALTER TABLE kita.assessment_steps ADD CHECK (octet_length(digest) = 32);

ALTER TABLE kita.assessed_month DROP CONSTRAINT assessed_month_input_digest_check;
ALTER TABLE kita.assessed_month
    ALTER COLUMN steps_digest TYPE bytea USING decode(steps_digest, 'hex'),
    ALTER COLUMN input_digest TYPE bytea USING decode(input_digest, 'hex');
ALTER TABLE kita.assessed_month
    ADD CONSTRAINT digests_are_sha256 CHECK (octet_length(steps_digest) = 32 AND octet_length(input_digest) = 32);

-- What decided about months (the basis) is named by the digest of it; neighbouring months mostly share it.
CREATE TABLE kita.assessment_basis (
    tenant       text  NOT NULL REFERENCES kita.municipality,
    input_digest bytea NOT NULL CHECK (octet_length(input_digest) = 32),
    basis        jsonb NOT NULL,
    PRIMARY KEY (tenant, input_digest)
);
INSERT INTO kita.assessment_basis (tenant, input_digest, basis)
SELECT DISTINCT ON (tenant, input_digest) tenant, input_digest, basis FROM kita.assessed_month
 ORDER BY tenant, input_digest, version DESC;
ALTER TABLE kita.assessed_month DROP COLUMN basis;
CALL kita.protect('kita.assessment_basis', 'SELECT, INSERT');

ALTER TABLE kita.assessment_steps FORCE ROW LEVEL SECURITY;
ALTER TABLE kita.assessed_month FORCE ROW LEVEL SECURITY;

CREATE OR REPLACE FUNCTION kita.months_refer_to_what_is_there() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
DECLARE
    missing text;
BEGIN
    SELECT format('%s %s', what, key) INTO missing FROM (
        SELECT 'steps' AS what, encode(a.key, 'hex') AS key
          FROM (SELECT DISTINCT tenant, steps_digest AS key FROM added) a
         WHERE NOT EXISTS (SELECT FROM kita.assessment_steps s WHERE s.tenant = a.tenant AND s.digest = a.key)
        UNION ALL
        SELECT 'basis', encode(a.key, 'hex')
          FROM (SELECT DISTINCT tenant, input_digest AS key FROM added) a
         WHERE NOT EXISTS (
               SELECT FROM kita.assessment_basis b WHERE b.tenant = a.tenant AND b.input_digest = a.key)
        UNION ALL
        SELECT 'household', a.key FROM (SELECT DISTINCT tenant, household_id AS key FROM added) a
         WHERE NOT EXISTS (SELECT FROM kita.household h WHERE h.tenant = a.tenant AND h.household_id = a.key)
        UNION ALL
        SELECT 'payer', a.key FROM (SELECT DISTINCT tenant, payer_id AS key FROM added) a
         WHERE NOT EXISTS (SELECT FROM kita.guardian g WHERE g.tenant = a.tenant AND g.guardian_id = a.key)
        UNION ALL
        SELECT 'child', a.key FROM (SELECT DISTINCT tenant, child_id AS key FROM added) a
         WHERE NOT EXISTS (SELECT FROM kita.child c WHERE c.tenant = a.tenant AND c.child_id = a.key)) found
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'an assessed month refers to %, which is not there', missing
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END;
$$;
