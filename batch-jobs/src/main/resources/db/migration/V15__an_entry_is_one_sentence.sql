-- An entry is one sentence (Buchungssatz): payer's account an product account, amount. Kept in one row it cannot fail to
-- balance. Named by what it is for and not by a number, entries of neighbouring households may be added side by side; a
-- document's number (Belegnummer) is its place in the order of the ledger.
ALTER TABLE kita.entry NO FORCE ROW LEVEL SECURITY;
ALTER TABLE kita.posting NO FORCE ROW LEVEL SECURITY;
ALTER TABLE kita.entry ADD COLUMN account_no int, ADD COLUMN product_account text;
UPDATE kita.entry e
   SET account_no = (SELECT substr(p.account, 2)::int FROM kita.posting p
                      WHERE (p.tenant, p.run_month, p.run_no, p.entry_no) = (e.tenant, e.run_month, e.run_no, e.entry_no)
                        AND p.account LIKE 'P%'),
       product_account = (SELECT substr(p.account, 2) FROM kita.posting p
                      WHERE (p.tenant, p.run_month, p.run_no, p.entry_no) = (e.tenant, e.run_month, e.run_no, e.entry_no)
                        AND p.account LIKE 'S%');
DROP TABLE kita.posting;
DROP FUNCTION kita.entries_balance();
ALTER TABLE kita.entry
    ALTER COLUMN account_no SET NOT NULL,
    ALTER COLUMN product_account SET NOT NULL,
    ADD CHECK (amount_cents <> 0),
    ADD CHECK (product_account ~ '\S'),
    DROP CONSTRAINT nothing_is_posted_twice,
    DROP CONSTRAINT entry_pkey,
    DROP COLUMN entry_no,
    DROP COLUMN kind,
    ADD CONSTRAINT nothing_is_posted_twice
        PRIMARY KEY (tenant, run_month, run_no, household_id, payer_id, care_month, child_id, product, reason);
DROP INDEX kita.entry_tenant_child_id_care_month_idx;
ALTER TABLE kita.entry FORCE ROW LEVEL SECURITY;

-- What a run writes refers to keys that are never deleted and never renamed, so one look per statement does what foreign keys
-- do row by row, for a fraction of the time. The look is planned anew each time: a plan made while the tables were empty
-- made the first run of a town take minutes.
REVOKE UPDATE ON kita.mandate FROM kita_app;
GRANT UPDATE (guardian_id, account_holder, iban, signed_on, revoked_on) ON kita.mandate TO kita_app;

CALL kita.refer('entry', 'household_id', 'household', 'household_id');
CALL kita.refer('entry', 'payer_id', 'payer_account', 'guardian_id');
CALL kita.refer('entry', 'child_id', 'child', 'child_id');
CALL kita.refer('collection', 'payer_id', 'payer_account', 'guardian_id');
CALL kita.refer('debit', 'payer_id', 'payer_account', 'guardian_id');
CALL kita.refer('debit', 'mandate_ref', 'mandate', 'mandate_ref');

-- A run takes in only while it is being prepared: what somebody looked at and released stays as it was.
CREATE FUNCTION kita.run_is_being_prepared() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
DECLARE
    closed record;
BEGIN
    SELECT a.run_month, a.run_no INTO closed
      FROM (SELECT DISTINCT tenant, run_month, run_no FROM added) a
     WHERE NOT EXISTS (SELECT FROM kita.billing_run r
                        WHERE (r.tenant, r.month, r.run_no) = (a.tenant, a.run_month, a.run_no)
                          AND r.state = 'PREPARING')
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'run % no. % is not being prepared', closed.run_month, closed.run_no
            USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END;
$$;

ALTER TABLE kita.entry
    DROP CONSTRAINT entry_tenant_household_id_fkey,
    DROP CONSTRAINT entry_tenant_payer_id_fkey,
    DROP CONSTRAINT entry_tenant_child_id_fkey,
    DROP CONSTRAINT entry_tenant_run_month_run_no_fkey;
ALTER TABLE kita.collection
    DROP CONSTRAINT collection_tenant_payer_id_fkey,
    DROP CONSTRAINT collection_tenant_run_month_run_no_fkey;
ALTER TABLE kita.debit
    DROP CONSTRAINT debit_tenant_payer_id_fkey,
    DROP CONSTRAINT debit_tenant_mandate_ref_fkey,
    DROP CONSTRAINT debit_tenant_run_month_run_no_fkey;
CREATE TRIGGER run_is_being_prepared AFTER INSERT ON kita.entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION kita.run_is_being_prepared();
CREATE TRIGGER run_is_being_prepared AFTER INSERT ON kita.collection REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION kita.run_is_being_prepared();
CREATE TRIGGER run_is_being_prepared AFTER INSERT ON kita.debit REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION kita.run_is_being_prepared();
