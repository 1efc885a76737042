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

-- The contract joins what is looked up once per statement. It is the one thing that may be deleted, while it has no months:
-- whoever deletes one and whoever adds months wait for each other. Like the other keys it is never renamed.
ALTER TABLE kita.assessed_month DROP CONSTRAINT assessed_month_tenant_contract_id_fkey;
REVOKE UPDATE ON kita.contract FROM kita_app;
GRANT UPDATE (child_id, kita_id, form, daily_hours, weekly_hours, valid_from, valid_to, places)
    ON kita.contract TO kita_app;

CREATE OR REPLACE FUNCTION kita.months_refer_to_what_is_there() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
DECLARE
    missing text;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('kita contracts with months'), hashtext(kita.tenant()));
    WITH keys AS MATERIALIZED (
        SELECT DISTINCT tenant, household_id, payer_id, child_id, contract_id FROM added)
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
        SELECT 'household', a.household_id FROM keys a
         WHERE NOT EXISTS (
               SELECT FROM kita.household h WHERE h.tenant = a.tenant AND h.household_id = a.household_id)
        UNION ALL
        SELECT 'payer', a.payer_id FROM keys a
         WHERE NOT EXISTS (SELECT FROM kita.guardian g WHERE g.tenant = a.tenant AND g.guardian_id = a.payer_id)
        UNION ALL
        SELECT 'child', a.child_id FROM keys a
         WHERE NOT EXISTS (SELECT FROM kita.child c WHERE c.tenant = a.tenant AND c.child_id = a.child_id)
        UNION ALL
        SELECT 'contract', a.contract_id FROM keys a
         WHERE a.contract_id IS NOT NULL AND NOT EXISTS (
               SELECT FROM kita.contract c WHERE c.tenant = a.tenant AND c.contract_id = a.contract_id)) found
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'an assessed month refers to %, which is not there', missing
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END;
$$;

CREATE FUNCTION kita.contracts_with_months_stay() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('kita contracts with months'), hashtext(OLD.tenant));
    IF EXISTS (SELECT FROM kita.assessed_month m WHERE m.tenant = OLD.tenant AND m.contract_id = OLD.contract_id) THEN
        RAISE EXCEPTION 'contract % has assessed months', OLD.contract_id USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN OLD;
END;
$$;
CREATE TRIGGER contracts_with_months_stay BEFORE DELETE ON kita.contract
    FOR EACH ROW EXECUTE FUNCTION kita.contracts_with_months_stay();

-- A household has few months; the month in its index only made adding dearer.
DROP INDEX kita.assessed_month_tenant_household_id_month_idx;
CREATE INDEX ON kita.assessed_month (tenant, household_id);

-- The wall of a municipality, asked once per statement instead of once per row: as a subquery the answer is kept.
CREATE OR REPLACE PROCEDURE kita.protect(relation regclass, grants text)
    LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format(
        'CREATE POLICY own_municipality ON %s USING (tenant = (SELECT kita.tenant()))'
        || ' WITH CHECK (tenant = (SELECT kita.tenant()))',
        relation);
    EXECUTE format('GRANT %s ON %s TO kita_app', grants, relation);
    IF current_setting('server_version_num')::int >= 170000 THEN
        EXECUTE format('GRANT MAINTAIN ON %s TO kita_app', relation);
    END IF;
    EXECUTE format('GRANT SELECT ON %s TO kita_audit', relation);
END;
$$;
DO $$
DECLARE
    wall record;
BEGIN
    FOR wall IN SELECT polrelid::regclass AS relation FROM pg_policy WHERE polname = 'own_municipality' LOOP
        EXECUTE format(
            'ALTER POLICY own_municipality ON %s USING (tenant = (SELECT kita.tenant()))'
            || ' WITH CHECK (tenant = (SELECT kita.tenant()))',
            wall.relation);
    END LOOP;
END;
$$;
