-- What ordinances may ask beyond contract and income: meals beside care, incomes item by item, facts that families declare,
-- care whose fee others collect, and when the office was told.

-- The computation of a month reads like that of many others: equal steps are kept once. The digest names them.
CREATE TABLE kita.assessment_steps (
    tenant text  NOT NULL REFERENCES kita.municipality,
    digest text  NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    steps  jsonb NOT NULL,
    PRIMARY KEY (tenant, digest)
);

-- What a month is charged for, what decided about it, and where its steps are. The owner may carry over what there is
-- while the wall is down; nobody else works during a migration.
ALTER TABLE kita.assessed_month NO FORCE ROW LEVEL SECURITY;
ALTER TABLE kita.assessed_month
    ADD COLUMN charge text NOT NULL DEFAULT 'CARE' CHECK (charge IN ('CARE', 'MEAL')),
    ADD COLUMN basis jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN steps_digest text;
INSERT INTO kita.assessment_steps (tenant, digest, steps)
SELECT DISTINCT tenant, encode(sha256(convert_to(steps::text, 'UTF8')), 'hex'), steps FROM kita.assessed_month;
UPDATE kita.assessed_month SET steps_digest = encode(sha256(convert_to(steps::text, 'UTF8')), 'hex');
ALTER TABLE kita.assessed_month
    ALTER COLUMN steps_digest SET NOT NULL,
    DROP COLUMN steps,
    DROP CONSTRAINT assessed_month_pkey,
    ADD PRIMARY KEY (tenant, child_id, month, charge, version),
    ADD FOREIGN KEY (tenant, steps_digest) REFERENCES kita.assessment_steps;
ALTER TABLE kita.assessed_month FORCE ROW LEVEL SECURITY;
CALL kita.protect('kita.assessment_steps', 'SELECT, INSERT');

-- What was the form of care is the product: meals are one, too.
ALTER TABLE kita.entry RENAME COLUMN form TO product;
ALTER TABLE kita.entry ADD CONSTRAINT known_product
    CHECK (product IN ('KRIPPE', 'KINDERGARTEN', 'HORT', 'KINDERTAGESPFLEGE', 'VERPFLEGUNG'));

-- Incomes item by item, provisional or final. A later proof may say something else about the same time, and both are
-- kept: the later one counts from when it was known. Two proofs of one day may not overlap. (The index cannot reckon with
-- infinite dates, so a day long ago stands for one that is missing.)
ALTER TABLE kita.income
    DROP CONSTRAINT income_kind_check,
    DROP CONSTRAINT income_check1,
    DROP CONSTRAINT one_income_at_a_time,
    ADD COLUMN finality text CHECK (finality IN ('PROVISIONAL', 'FINAL'));
ALTER TABLE kita.income
    ADD CONSTRAINT income_kind_check CHECK (kind IN ('PROVEN', 'HIGHEST_BAND_ACCEPTED', 'ITEMISED')),
    ADD CONSTRAINT a_kind_has_what_it_needs CHECK (
        (kind = 'PROVEN') = (year_cents IS NOT NULL)
        AND (kind = 'HIGHEST_BAND_ACCEPTED' OR proven_on IS NOT NULL)
        AND (kind = 'ITEMISED') = (finality IS NOT NULL)),
    ADD CONSTRAINT one_income_at_a_time EXCLUDE USING gist
        (tenant WITH =, guardian_id WITH =, coalesce(proven_on, date '0001-01-01') WITH =,
         daterange(valid_from, valid_to, '[]') WITH &&);

CREATE TABLE kita.income_item (
    tenant       text   NOT NULL,
    income_id    text   NOT NULL,
    item_no      int    NOT NULL CHECK (item_no BETWEEN 1 AND 99),
    kind         text   NOT NULL CHECK (kind ~ '\S'), -- key of the component in the ordinance
    amount_cents bigint NOT NULL,                     -- below zero: a loss
    per          text   NOT NULL CHECK (per IN ('YEAR', 'MONTH')),
    proven_on    date   NOT NULL,
    PRIMARY KEY (tenant, income_id, kind, item_no),
    FOREIGN KEY (tenant, income_id) REFERENCES kita.income
);
CALL kita.protect('kita.income_item', 'SELECT, INSERT, UPDATE');

-- Facts with named values (Merkmale) about a household or one of its children. Told on one day they may not overlap; what
-- was told later counts from when it was known.
CREATE TABLE kita.declared_fact (
    tenant       text NOT NULL,
    household_id text NOT NULL,
    subject      text NOT NULL, -- a child's key, or empty for the household
    child_id     text GENERATED ALWAYS AS (nullif(subject, '')) STORED,
    fact         text NOT NULL CHECK (fact ~ '\S'),
    value        text NOT NULL CHECK (value ~ '\S'),
    valid_from   date NOT NULL,
    valid_to     date NOT NULL DEFAULT 'infinity' CHECK (valid_to >= valid_from),
    reported_on  date NOT NULL,
    PRIMARY KEY (tenant, household_id, subject, fact, valid_from, reported_on),
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household,
    FOREIGN KEY (tenant, child_id) REFERENCES kita.child,
    CONSTRAINT one_value_at_a_time EXCLUDE USING gist
        (tenant WITH =, household_id WITH =, subject WITH =, fact WITH =,
         coalesce(nullif(reported_on, '-infinity'), date '0001-01-01') WITH =,
         daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX ON kita.declared_fact (tenant, child_id);
CALL kita.protect('kita.declared_fact', 'SELECT, INSERT, UPDATE');

-- Care whose fee others collect, as proven to us by the parents.
CREATE TABLE kita.care_elsewhere (
    tenant       text NOT NULL,
    child_id     text NOT NULL,
    form         text NOT NULL CHECK (form IN ('KRIPPE', 'KINDERGARTEN', 'HORT', 'KINDERTAGESPFLEGE')),
    daily_hours  int  NOT NULL CHECK (daily_hours BETWEEN 1 AND 12),
    weekly_hours int  NOT NULL CHECK (weekly_hours BETWEEN 1 AND 60),
    valid_from   date NOT NULL,
    valid_to     date NOT NULL CHECK (valid_to >= valid_from),
    reported_on  date NOT NULL,
    PRIMARY KEY (tenant, child_id, valid_from),
    FOREIGN KEY (tenant, child_id) REFERENCES kita.child,
    CONSTRAINT one_care_elsewhere_at_a_time EXCLUDE USING gist
        (tenant WITH =, child_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CALL kita.protect('kita.care_elsewhere', 'SELECT, INSERT, UPDATE');

-- When the office was told that an adult lives in the household; known all along if nothing is said.
ALTER TABLE kita.guardian_membership ADD COLUMN reported_on date;

-- A municipality confirms to another one of this installation that a child is in its care (Geschwisterbescheinigung). The
-- other one reads what is addressed to it and nothing else: no name, no key of the child, no amount.
CREATE TABLE kita.sibling_confirmation (
    tenant          text NOT NULL REFERENCES kita.municipality,
    confirmation_no int  NOT NULL CHECK (confirmation_no > 0),
    to_tenant       text NOT NULL CHECK (to_tenant <> tenant),
    to_household    text NOT NULL CHECK (to_household ~ '\S'), -- as the parents gave it
    birth_date      date NOT NULL,
    form            text NOT NULL CHECK (form IN ('KRIPPE', 'KINDERGARTEN', 'HORT', 'KINDERTAGESPFLEGE')),
    daily_hours     int  NOT NULL CHECK (daily_hours BETWEEN 1 AND 12),
    weekly_hours    int  NOT NULL CHECK (weekly_hours BETWEEN 1 AND 60),
    valid_from      date NOT NULL,
    valid_to        date NOT NULL CHECK (valid_to >= valid_from),
    confirmed_on    date NOT NULL,
    revoked_on      date CHECK (revoked_on >= confirmed_on),
    PRIMARY KEY (tenant, confirmation_no)
);
CREATE INDEX ON kita.sibling_confirmation (to_tenant, to_household);
CALL kita.protect('kita.sibling_confirmation', 'SELECT, INSERT');
GRANT UPDATE (revoked_on) ON kita.sibling_confirmation TO kita_app;
CREATE POLICY addressed_to_us ON kita.sibling_confirmation FOR SELECT USING (to_tenant = kita.tenant());

-- Whose care it was and who confirmed it: for the municipality that confirmed, and for nobody else.
CREATE TABLE kita.sibling_confirmation_origin (
    tenant          text NOT NULL,
    confirmation_no int  NOT NULL,
    child_id        text NOT NULL,
    contract_id     text NOT NULL,
    confirmed_by    text NOT NULL,
    PRIMARY KEY (tenant, confirmation_no),
    FOREIGN KEY (tenant, confirmation_no) REFERENCES kita.sibling_confirmation,
    FOREIGN KEY (tenant, child_id) REFERENCES kita.child,
    FOREIGN KEY (tenant, contract_id) REFERENCES kita.contract
);
CREATE UNIQUE INDEX ON kita.sibling_confirmation_origin (tenant, contract_id, confirmation_no);
CALL kita.protect('kita.sibling_confirmation_origin', 'SELECT, INSERT');
