-- Who agreed that notices are made available for retrieval instead of sent (Einwilligung, § 37 (2a) SGB X). From the day of
-- the revocation on there is none; what was noted stays readable.
CREATE TABLE kita.delivery_consent (
    tenant           text NOT NULL,
    guardian_id      text NOT NULL,
    consent_no       int  NOT NULL CHECK (consent_no > 0),
    given_on         date NOT NULL,
    given_noted_by   text NOT NULL CHECK (given_noted_by ~ '\S'),
    revoked_on       date NOT NULL DEFAULT 'infinity' CHECK (revoked_on >= given_on),
    revoked_noted_by text CHECK (revoked_noted_by ~ '\S'),
    PRIMARY KEY (tenant, guardian_id, consent_no),
    FOREIGN KEY (tenant, guardian_id) REFERENCES kita.guardian,
    CHECK ((revoked_on = 'infinity') = (revoked_noted_by IS NULL)),
    CONSTRAINT one_consent_at_a_time EXCLUDE USING gist
        (tenant WITH =, guardian_id WITH =, daterange(given_on, revoked_on, '[)') WITH &&)
);
CALL kita.protect('kita.delivery_consent', 'SELECT, INSERT');
GRANT UPDATE (revoked_on, revoked_noted_by) ON kita.delivery_consent TO kita_app;

CREATE FUNCTION kita.consent_is_revoked_once() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF OLD.revoked_on <> 'infinity' THEN
        RAISE EXCEPTION 'a revocation cannot be changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER consent_is_revoked_once BEFORE UPDATE ON kita.delivery_consent
    FOR EACH ROW EXECUTE FUNCTION kita.consent_is_revoked_once();

-- For whom a notice is meant. Of those issued before, only fee notices name their payer; the others go by post. Rows that
-- are there have none, so there is nothing to validate, and the owner could see them only town by town.
ALTER TABLE kita.notice
    ADD COLUMN addressee_id text,
    ADD FOREIGN KEY (tenant, addressee_id) REFERENCES kita.guardian NOT VALID;

CREATE FUNCTION kita.notice_addressee(addressee_id text, kind text, subject_key text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(addressee_id, CASE kind WHEN 'FEE' THEN split_part(subject_key, '/', 2) END);

-- A notice that is made available leaves in a numbered batch of that day.
ALTER TABLE kita.notice_event
    DROP CONSTRAINT notice_event_kind_check,
    ADD CONSTRAINT notice_event_kind_check
        CHECK (kind IN ('POSTED', 'PROVIDED', 'RETRIEVED', 'NOTIFICATION_DISPUTED', 'CAME_BACK', 'ARRIVED', 'CONTESTED',
                        'OBJECTION_TAKEN_BACK', 'OBJECTION_DECIDED', 'WITHDRAWN', 'UNDONE')),
    ADD COLUMN batch_no int CHECK (batch_no > 0),
    ADD CONSTRAINT only_what_is_provided_has_a_batch CHECK ((kind = 'PROVIDED') = (batch_no IS NOT NULL));
CREATE INDEX ON kita.notice_event (tenant, happened_on, batch_no) WHERE kind = 'PROVIDED';

CREATE FUNCTION kita.notice_is_provided_with_consent() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF EXISTS (SELECT FROM added a JOIN kita.notice n USING (tenant, notice_year, notice_no)
                WHERE a.kind = 'PROVIDED'
                  AND NOT EXISTS (SELECT FROM kita.delivery_consent c
                                   WHERE c.tenant = n.tenant
                                     AND c.guardian_id = kita.notice_addressee(n.addressee_id, n.kind, n.subject_key)
                                     AND c.given_on <= a.happened_on AND a.happened_on < c.revoked_on)) THEN
        RAISE EXCEPTION 'a notice is made available only with consent' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER notice_is_provided_with_consent AFTER INSERT ON kita.notice_event REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION kita.notice_is_provided_with_consent();
