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

-- What months refer to is looked up once per statement. The look is planned anew each time: a plan made while the tables were
-- empty made the first assessment of a town take minutes.
DROP TRIGGER months_refer_to_what_is_there ON kita.assessed_month;
DROP FUNCTION kita.months_refer_to_what_is_there();
CREATE FUNCTION kita.refers_to_what_is_there() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
DECLARE
    missing text;
BEGIN
    EXECUTE format(
        'SELECT a.key FROM (SELECT DISTINCT tenant, %1$I AS key FROM added WHERE %1$I IS NOT NULL) a'
        || ' WHERE NOT EXISTS (SELECT FROM kita.%2$I r WHERE r.tenant = a.tenant AND r.%3$I = a.key) LIMIT 1',
        TG_ARGV[0], TG_ARGV[1], TG_ARGV[2]) INTO missing;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION '% refers to % %, which is not there', TG_TABLE_NAME, TG_ARGV[1], missing
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END;
$$;
CREATE PROCEDURE kita.refer(relation text, key text, target text, target_key text)
    LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format(
        'CREATE TRIGGER %1$s_is_there AFTER INSERT ON kita.%2$I REFERENCING NEW TABLE AS added'
        || ' FOR EACH STATEMENT EXECUTE FUNCTION kita.refers_to_what_is_there(%3$L, %1$L, %4$L)',
        target, relation, key, target_key);
END;
$$;
REVOKE ALL ON PROCEDURE kita.refer(text, text, text, text) FROM PUBLIC;
CALL kita.refer('assessed_month', 'steps_digest', 'assessment_steps', 'digest');
CALL kita.refer('assessed_month', 'input_digest', 'assessment_basis', 'input_digest');
CALL kita.refer('assessed_month', 'household_id', 'household', 'household_id');
CALL kita.refer('assessed_month', 'payer_id', 'guardian', 'guardian_id');
CALL kita.refer('assessed_month', 'child_id', 'child', 'child_id');

-- The contract is the one thing that may be deleted, while it has no months: whoever deletes one and whoever adds months
-- wait for each other. Like the other keys it is never renamed.
ALTER TABLE kita.assessed_month DROP CONSTRAINT assessed_month_tenant_contract_id_fkey;
REVOKE UPDATE ON kita.contract FROM kita_app;
GRANT UPDATE (child_id, kita_id, form, daily_hours, weekly_hours, valid_from, valid_to, places)
    ON kita.contract TO kita_app;
CALL kita.refer('assessed_month', 'contract_id', 'contract', 'contract_id');
CREATE FUNCTION kita.hold_contracts() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtext('kita contracts with months'), hashtext(kita.tenant()));
    RETURN NULL;
END;
$$;
CREATE TRIGGER hold_contracts BEFORE INSERT ON kita.assessed_month
    FOR EACH STATEMENT EXECUTE FUNCTION kita.hold_contracts();

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

-- Asked for every row that passes the wall, and ten times as fast without a search path of its own: all it calls is named
-- in full.
ALTER FUNCTION kita.tenant() RESET search_path;
CREATE OR REPLACE FUNCTION kita.tenant() RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
DECLARE
    current text := pg_catalog.current_setting('kita.tenant');
BEGIN
    IF current OPERATOR(pg_catalog.=) '' THEN
        RAISE EXCEPTION 'no municipality is set in this transaction' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN current;
END;
$$;
