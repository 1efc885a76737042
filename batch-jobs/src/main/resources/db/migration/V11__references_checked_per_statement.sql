-- Assessing a town in seconds.

-- A town has a quarter of a million months a year, and row by row their foreign keys cost more than all the rest. What
-- months refer to is never deleted, and from now on never renamed, so one look per statement does the same. The contract
-- keeps its key: it may be deleted while it has no months.
REVOKE UPDATE ON kita.household, kita.guardian, kita.child FROM kita_app;
GRANT UPDATE (latitude, longitude) ON kita.household TO kita_app;
GRANT UPDATE (given_name, family_name, street, postcode, town) ON kita.guardian TO kita_app;
GRANT UPDATE (given_name, family_name, birth_date, birth) ON kita.child TO kita_app;
ALTER TABLE kita.assessed_month
    DROP CONSTRAINT assessed_month_tenant_household_id_fkey,
    DROP CONSTRAINT assessed_month_tenant_payer_id_fkey,
    DROP CONSTRAINT assessed_month_tenant_child_id_fkey,
    DROP CONSTRAINT assessed_month_tenant_steps_digest_fkey;

CREATE FUNCTION kita.months_refer_to_what_is_there() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
DECLARE
    missing text;
BEGIN
    SELECT format('%s %s', what, key) INTO missing FROM (
        SELECT 'steps' AS what, a.key FROM (SELECT DISTINCT tenant, steps_digest AS key FROM added) a
         WHERE NOT EXISTS (SELECT FROM kita.assessment_steps s WHERE s.tenant = a.tenant AND s.digest = a.key)
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
CREATE TRIGGER months_refer_to_what_is_there AFTER INSERT ON kita.assessed_month
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION kita.months_refer_to_what_is_there();
