-- A closed month (Monatsabschluss) takes no more bookings: neither entries of runs nor bookings of the cash book whose day
-- lies in it or before it. Corrections come in the next open month. What the accounts said then is kept with the closing.
CREATE TABLE kita.month_closing (
    tenant        text   NOT NULL REFERENCES kita.municipality,
    month         date   NOT NULL CHECK (extract(day FROM month) = 1),
    closed_on     date   NOT NULL,
    closed_by     text   NOT NULL CHECK (closed_by ~ '\S'),
    -- At the end of the month: what all payers owed together, and the digest of all accounts.
    payers_cents  bigint NOT NULL,
    balances      text   NOT NULL CHECK (balances ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (tenant, month),
    CONSTRAINT a_month_is_over_before_it_is_closed CHECK (closed_on >= month + interval '1 month')
);
CALL kita.protect('kita.month_closing', 'SELECT, INSERT');

CREATE FUNCTION kita.day_is_open(day date) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path = pg_catalog
AS $$
    SELECT NOT EXISTS (SELECT FROM kita.month_closing c WHERE c.tenant = kita.tenant() AND c.month + interval '1 month' > day)
$$;
REVOKE ALL ON FUNCTION kita.day_is_open(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION kita.day_is_open(date) TO kita_app;

CREATE FUNCTION kita.run_is_booked_in_an_open_month() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF NOT kita.day_is_open(NEW.business_on) THEN
        RAISE EXCEPTION 'the month of % is closed', NEW.business_on USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER run_is_booked_in_an_open_month BEFORE INSERT ON kita.billing_run
    FOR EACH ROW EXECUTE FUNCTION kita.run_is_booked_in_an_open_month();

CREATE FUNCTION kita.entry_is_booked_in_an_open_month() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT tenant, run_month, run_no FROM added) a
                 JOIN kita.billing_run r ON (r.tenant, r.month, r.run_no) = (a.tenant, a.run_month, a.run_no)
                WHERE NOT kita.day_is_open(r.business_on)) THEN
        RAISE EXCEPTION 'the month of the run is closed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER entry_is_booked_in_an_open_month AFTER INSERT ON kita.entry REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION kita.entry_is_booked_in_an_open_month();

CREATE FUNCTION kita.booking_is_in_an_open_month() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF NOT kita.day_is_open(NEW.booked_on) THEN
        RAISE EXCEPTION 'the month of % is closed', NEW.booked_on USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER booking_is_in_an_open_month BEFORE INSERT ON kita.cash_booking
    FOR EACH ROW EXECUTE FUNCTION kita.booking_is_in_an_open_month();

-- What the bank booked in a month that was closed meanwhile is booked on the first open day; its own day is kept.
ALTER TABLE kita.cash_booking ADD COLUMN value_on date CHECK (value_on < booked_on);

-- Closed in order, and not before every run booked up to then has come to its end.
CREATE FUNCTION kita.month_can_be_closed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path = pg_catalog
AS $$
BEGIN
    IF EXISTS (SELECT FROM kita.month_closing c WHERE c.tenant = NEW.tenant AND c.month > NEW.month) THEN
        RAISE EXCEPTION 'a later month is closed already' USING ERRCODE = 'check_violation';
    END IF;
    IF EXISTS (SELECT FROM kita.billing_run r
                WHERE r.tenant = NEW.tenant AND r.business_on < NEW.month + interval '1 month'
                  AND r.state IN ('PREPARING', 'PREPARED', 'REHEARSED', 'RELEASED')) THEN
        RAISE EXCEPTION 'a run of the month is not finished' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER month_can_be_closed BEFORE INSERT ON kita.month_closing
    FOR EACH ROW EXECUTE FUNCTION kita.month_can_be_closed();

-- A notice that came with a run that was taken back is withdrawn with it (Rücknahme). The notice itself stays as it was
-- issued; whoever got it is due a letter.
CREATE TABLE kita.notice_withdrawal (
    tenant       text NOT NULL,
    notice_year  int  NOT NULL,
    notice_no    int  NOT NULL,
    run_month    date NOT NULL,
    run_no       int  NOT NULL, -- the run that was taken back
    reversal_no  int  NOT NULL, -- by this one
    withdrawn_on date NOT NULL,
    PRIMARY KEY (tenant, notice_year, notice_no),
    FOREIGN KEY (tenant, notice_year, notice_no) REFERENCES kita.notice,
    FOREIGN KEY (tenant, run_month, run_no) REFERENCES kita.billing_run,
    FOREIGN KEY (tenant, run_month, reversal_no) REFERENCES kita.billing_run
);
CREATE INDEX ON kita.notice_withdrawal (tenant, run_month, run_no);
CALL kita.protect('kita.notice_withdrawal', 'SELECT, INSERT');

-- A difference between what should stand and what stands that a clerk leaves as it is. It holds for exactly these two
-- amounts: whatever changes later is posted as if nobody had decided. Never for a month that has not begun.
CREATE TABLE kita.ignored_difference (
    tenant         text   NOT NULL,
    household_id   text   NOT NULL,
    payer_id       text   NOT NULL,
    care_month     date   NOT NULL,
    child_id       text   NOT NULL,
    product        text   NOT NULL,
    standing_cents bigint NOT NULL,
    target_cents   bigint NOT NULL,
    reason         text   NOT NULL CHECK (reason ~ '\S'),
    decided_on     date   NOT NULL,
    decided_by     text   NOT NULL CHECK (decided_by ~ '\S'),
    PRIMARY KEY (tenant, household_id, payer_id, care_month, child_id, product, standing_cents, target_cents),
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household,
    FOREIGN KEY (tenant, payer_id) REFERENCES kita.guardian,
    FOREIGN KEY (tenant, child_id) REFERENCES kita.child,
    CHECK (standing_cents <> target_cents),
    CONSTRAINT no_future_month_is_ignored CHECK (care_month < date_trunc('month', decided_on))
);
CALL kita.protect('kita.ignored_difference', 'SELECT, INSERT');
