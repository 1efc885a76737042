-- A family that was told its waiver is revoked could not follow a day that moves afterwards, nor a waiver that comes back:
-- whoever was wrong decides anew.
CREATE FUNCTION kita.waiver_is_revoked_once() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF OLD.revoked_on IS NOT NULL THEN
        RAISE EXCEPTION 'a revocation cannot be changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER waiver_is_revoked_once BEFORE UPDATE ON kita.waiver
    FOR EACH ROW EXECUTE FUNCTION kita.waiver_is_revoked_once();
