-- The schema belongs to kita_owner; the application works as kita_app, which owns nothing and cannot bypass row-level
-- security; kita_audit reads. The roles exist before the first migration (kita.app.database).

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

GRANT USAGE ON SCHEMA kita TO kita_app, kita_audit;

-- The municipality of this transaction. A transaction that set none is an error and never an empty result: after a
-- first use in a session PostgreSQL answers '' for a forgotten setting, which must not pass for a municipality.
CREATE FUNCTION kita.tenant() RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path = pg_catalog
AS $$
DECLARE
    current text := current_setting('kita.tenant');
BEGIN
    IF current = '' THEN
        RAISE EXCEPTION 'no municipality is set in this transaction' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN current;
END;
$$;
REVOKE ALL ON FUNCTION kita.tenant() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kita.tenant() TO kita_app, kita_audit;

-- Raises the wall around one table: rows of other municipalities can be neither seen nor written, not even by the
-- owner. The grants name what kita_app may do; what is not named the database refuses.
CREATE PROCEDURE kita.protect(relation regclass, grants text)
    LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format(
        'CREATE POLICY own_municipality ON %s USING (tenant = kita.tenant()) WITH CHECK (tenant = kita.tenant())',
        relation);
    EXECUTE format('GRANT %s ON %s TO kita_app', grants, relation);
    -- So that it may tell the planner what a bulk load has changed (ANALYZE). Older servers leave that to autovacuum.
    IF current_setting('server_version_num')::int >= 170000 THEN
        EXECUTE format('GRANT MAINTAIN ON %s TO kita_app', relation);
    END IF;
    EXECUTE format('GRANT SELECT ON %s TO kita_audit', relation);
END;
$$;
REVOKE ALL ON PROCEDURE kita.protect(regclass, text) FROM PUBLIC;

-- Municipality (Mandant) on this installation.
CREATE TABLE kita.municipality (
    tenant text PRIMARY KEY CHECK (tenant ~ '^[a-z][a-z0-9-]{1,39}$'),
    name   text NOT NULL
);
CALL kita.protect('kita.municipality', 'SELECT, INSERT, UPDATE');

-- Which municipalities exist is needed before one is chosen: names only, nothing else.
CREATE TABLE kita.directory (
    tenant text PRIMARY KEY,
    name   text NOT NULL
);
GRANT SELECT ON kita.directory TO kita_app, kita_audit;
CREATE FUNCTION kita.enter_directory() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog
AS $$
BEGIN
    INSERT INTO kita.directory (tenant, name) VALUES (NEW.tenant, NEW.name)
    ON CONFLICT (tenant) DO UPDATE SET name = EXCLUDED.name;
    RETURN NULL;
END;
$$;
CREATE TRIGGER enter_directory AFTER INSERT OR UPDATE ON kita.municipality
    FOR EACH ROW EXECUTE FUNCTION kita.enter_directory();

-- Law and settings as documents: municipality.yaml, tariff.yaml, criteria.yaml. A new version is a new row; an earlier
-- text that comes into force again is one, too.
CREATE TABLE kita.document (
    tenant      text   NOT NULL REFERENCES kita.municipality,
    kind        text   NOT NULL CHECK (kind IN ('municipality', 'tariff', 'criteria')),
    revision    int    NOT NULL CHECK (revision > 0),
    digest      text   NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    content     text   NOT NULL,
    PRIMARY KEY (tenant, kind, revision)
);
CALL kita.protect('kita.document', 'SELECT, INSERT');

-- Who did what, when: append-only. No personal data, only keys.
CREATE TABLE kita.audit_event (
    tenant     text        NOT NULL REFERENCES kita.municipality,
    event_id   bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    at         timestamptz NOT NULL DEFAULT now(),
    user_name  text        NOT NULL,
    action     text        NOT NULL,
    subject    text        NOT NULL,
    detail     text        NOT NULL,
    PRIMARY KEY (tenant, event_id)
);
CALL kita.protect('kita.audit_event', 'SELECT, INSERT');
