-- The planner knew the municipalities from its last look at a table and took any other one for empty: the first run of a
-- town read whole tables for each payer. Without figures on single municipalities it reckons with some rows of each.
DO $$
DECLARE
    relation text;
BEGIN
    FOR relation IN
        SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
         WHERE c.relnamespace = 'kita'::regnamespace AND c.relkind = 'r' AND a.attname = 'tenant'
         ORDER BY c.relname
    LOOP
        EXECUTE format('ALTER TABLE kita.%I ALTER COLUMN tenant SET STATISTICS 0', relation);
        IF current_setting('server_version_num')::int >= 180000 THEN
            PERFORM pg_clear_attribute_stats('kita', relation, 'tenant', false);
        END IF;
    END LOOP;
END;
$$;

-- One look into an index per key that is referred to, whatever the planner believes of either table: as a join it compared
-- every key with every row of a town it took for empty.
CREATE OR REPLACE FUNCTION kita.refers_to_what_is_there() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
DECLARE
    missing text;
BEGIN
    EXECUTE format(
        'SELECT a.key FROM (SELECT DISTINCT tenant, %1$I AS key FROM added WHERE %1$I IS NOT NULL) a'
        || ' WHERE (SELECT r.tenant FROM kita.%2$I r WHERE r.tenant = a.tenant AND r.%3$I = a.key LIMIT 1) IS NULL'
        || ' LIMIT 1',
        TG_ARGV[0], TG_ARGV[1], TG_ARGV[2]) INTO missing;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION '% refers to % %, which is not there', TG_TABLE_NAME, TG_ARGV[1], missing
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END;
$$;
