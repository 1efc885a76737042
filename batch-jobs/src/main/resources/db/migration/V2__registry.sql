-- The registry of dated facts. Keys are those of the municipality's own files, so that a second import finds the same
-- row. Every period includes both its ends; an open end is infinity.

CREATE TABLE kita.provider (
    tenant      text NOT NULL REFERENCES kita.municipality,
    provider_id text NOT NULL,
    name        text NOT NULL,
    PRIMARY KEY (tenant, provider_id)
);
CALL kita.protect('kita.provider', 'SELECT, INSERT, UPDATE');

CREATE TABLE kita.kita (
    tenant      text             NOT NULL,
    kita_id     text             NOT NULL,
    provider_id text             NOT NULL,
    name        text             NOT NULL,
    street      text             NOT NULL,
    postcode    text             NOT NULL,
    town        text             NOT NULL,
    latitude    double precision NOT NULL,
    longitude   double precision NOT NULL,
    PRIMARY KEY (tenant, kita_id),
    FOREIGN KEY (tenant, provider_id) REFERENCES kita.provider
);
CALL kita.protect('kita.kita', 'SELECT, INSERT, UPDATE');

-- Licensed places (Betriebserlaubnis) of a group.
CREATE TABLE kita.care_group (
    tenant     text NOT NULL,
    group_id   text NOT NULL,
    kita_id    text NOT NULL,
    form       text NOT NULL CHECK (form IN ('KRIPPE', 'KINDERGARTEN', 'HORT', 'KINDERTAGESPFLEGE')),
    places     int  NOT NULL CHECK (places >= 0),
    valid_from date NOT NULL,
    valid_to   date NOT NULL DEFAULT 'infinity' CHECK (valid_to >= valid_from),
    PRIMARY KEY (tenant, group_id),
    FOREIGN KEY (tenant, kita_id) REFERENCES kita.kita
);
CALL kita.protect('kita.care_group', 'SELECT, INSERT, UPDATE');

CREATE TABLE kita.household (
    tenant       text             NOT NULL REFERENCES kita.municipality,
    household_id text             NOT NULL,
    latitude     double precision NOT NULL,
    longitude    double precision NOT NULL,
    PRIMARY KEY (tenant, household_id)
);
-- Households are gone through in the order in which the cores compare ids, whatever the collation of the server.
CREATE INDEX household_in_order ON kita.household (tenant, household_id COLLATE "C");
CALL kita.protect('kita.household', 'SELECT, INSERT, UPDATE');

CREATE TABLE kita.guardian (
    tenant      text NOT NULL REFERENCES kita.municipality,
    guardian_id text NOT NULL,
    given_name  text NOT NULL,
    family_name text NOT NULL,
    street      text NOT NULL,
    postcode    text NOT NULL,
    town        text NOT NULL,
    PRIMARY KEY (tenant, guardian_id)
);
CALL kita.protect('kita.guardian', 'SELECT, INSERT, UPDATE');

CREATE TABLE kita.child (
    tenant      text NOT NULL REFERENCES kita.municipality,
    child_id    text NOT NULL,
    given_name  text NOT NULL,
    family_name text NOT NULL,
    birth_date  date NOT NULL,
    PRIMARY KEY (tenant, child_id)
);
CALL kita.protect('kita.child', 'SELECT, INSERT, UPDATE');

-- Who lives in which household, and when. Nobody lives in two on one day.
CREATE TABLE kita.guardian_membership (
    tenant       text NOT NULL,
    guardian_id  text NOT NULL,
    household_id text NOT NULL,
    valid_from   date NOT NULL,
    valid_to     date NOT NULL DEFAULT 'infinity' CHECK (valid_to >= valid_from),
    PRIMARY KEY (tenant, guardian_id, valid_from),
    FOREIGN KEY (tenant, guardian_id) REFERENCES kita.guardian,
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household,
    CONSTRAINT guardian_lives_in_one_household EXCLUDE USING gist
        (tenant WITH =, guardian_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX ON kita.guardian_membership (tenant, household_id);
CALL kita.protect('kita.guardian_membership', 'SELECT, INSERT, UPDATE');

CREATE TABLE kita.child_membership (
    tenant       text NOT NULL,
    child_id     text NOT NULL,
    household_id text NOT NULL,
    valid_from   date NOT NULL,
    valid_to     date NOT NULL DEFAULT 'infinity' CHECK (valid_to >= valid_from),
    PRIMARY KEY (tenant, child_id, valid_from),
    FOREIGN KEY (tenant, child_id) REFERENCES kita.child,
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household,
    CONSTRAINT child_lives_in_one_household EXCLUDE USING gist
        (tenant WITH =, child_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX ON kita.child_membership (tenant, household_id);
CALL kita.protect('kita.child_membership', 'SELECT, INSERT, UPDATE');

-- Who owes the fees of a household (Zahlungspflichtige Person). Two at a time may be on file: they are a contradiction
-- that a person must resolve, and the assessment parks the household until then.
CREATE TABLE kita.payer (
    tenant       text NOT NULL,
    household_id text NOT NULL,
    guardian_id  text NOT NULL,
    valid_from   date NOT NULL,
    valid_to     date NOT NULL DEFAULT 'infinity' CHECK (valid_to >= valid_from),
    PRIMARY KEY (tenant, household_id, guardian_id, valid_from),
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household,
    FOREIGN KEY (tenant, guardian_id) REFERENCES kita.guardian
);
CALL kita.protect('kita.payer', 'SELECT, INSERT, UPDATE');

CREATE TABLE kita.income (
    tenant        text   NOT NULL,
    income_id     text   NOT NULL,
    household_id  text   NOT NULL,
    guardian_id   text   NOT NULL,
    kind          text   NOT NULL CHECK (kind IN ('PROVEN', 'HIGHEST_BAND_ACCEPTED')),
    year_cents    bigint CHECK (year_cents >= 0),
    valid_from    date   NOT NULL,
    valid_to      date   NOT NULL DEFAULT 'infinity' CHECK (valid_to >= valid_from),
    proven_on     date,
    PRIMARY KEY (tenant, income_id),
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household,
    FOREIGN KEY (tenant, guardian_id) REFERENCES kita.guardian,
    CHECK ((kind = 'PROVEN') = (year_cents IS NOT NULL AND proven_on IS NOT NULL)),
    CONSTRAINT one_income_at_a_time EXCLUDE USING gist
        (tenant WITH =, guardian_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX ON kita.income (tenant, household_id);
CALL kita.protect('kita.income', 'SELECT, INSERT, UPDATE');

-- Benefits that free from the fee (§ 90 (4) SGB VIII), for the period of the proof on file.
CREATE TABLE kita.benefit (
    tenant       text NOT NULL,
    benefit_id   text NOT NULL,
    household_id text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('SGB_II', 'SGB_XII', 'ASYLBLG', 'KINDERZUSCHLAG', 'WOHNGELD')),
    valid_from   date NOT NULL,
    valid_to     date NOT NULL CHECK (valid_to >= valid_from),
    proven_on    date NOT NULL,
    PRIMARY KEY (tenant, benefit_id),
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household
);
CREATE INDEX ON kita.benefit (tenant, household_id);
CALL kita.protect('kita.benefit', 'SELECT, INSERT, UPDATE');

-- SEPA mandates. The reference is unique within the creditor, so within the municipality.
CREATE TABLE kita.mandate (
    tenant         text NOT NULL,
    mandate_ref    text NOT NULL CHECK (length(mandate_ref) BETWEEN 1 AND 35),
    guardian_id    text NOT NULL,
    account_holder text NOT NULL,
    iban           text NOT NULL CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$'),
    signed_on      date NOT NULL,
    revoked_on     date CHECK (revoked_on >= signed_on),
    PRIMARY KEY (tenant, mandate_ref),
    FOREIGN KEY (tenant, guardian_id) REFERENCES kita.guardian
);
CREATE INDEX ON kita.mandate (tenant, guardian_id);
CALL kita.protect('kita.mandate', 'SELECT, INSERT, UPDATE');

-- Care contracts (Betreuungsvertrag). No child has two on one day.
CREATE TABLE kita.contract (
    tenant       text NOT NULL,
    contract_id  text NOT NULL,
    child_id     text NOT NULL,
    kita_id      text NOT NULL,
    form         text NOT NULL CHECK (form IN ('KRIPPE', 'KINDERGARTEN', 'HORT', 'KINDERTAGESPFLEGE')),
    daily_hours  int  NOT NULL CHECK (daily_hours BETWEEN 1 AND 12),
    weekly_hours int  NOT NULL CHECK (weekly_hours BETWEEN 1 AND 60),
    valid_from   date NOT NULL,
    valid_to     date NOT NULL DEFAULT 'infinity' CHECK (valid_to >= valid_from),
    PRIMARY KEY (tenant, contract_id),
    FOREIGN KEY (tenant, child_id) REFERENCES kita.child,
    FOREIGN KEY (tenant, kita_id) REFERENCES kita.kita,
    CONSTRAINT one_contract_at_a_time EXCLUDE USING gist
        (tenant WITH =, child_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
);
CREATE INDEX ON kita.contract (tenant, child_id);
CALL kita.protect('kita.contract', 'SELECT, INSERT, UPDATE');

-- Applications for a place (Platzanmeldung) with their wishes in order and the facts declared for the criteria.
CREATE TABLE kita.application (
    tenant         text NOT NULL,
    application_id text NOT NULL,
    child_id       text NOT NULL,
    received_on    date NOT NULL,
    start_month    date NOT NULL CHECK (extract(day FROM start_month) = 1),
    form           text NOT NULL CHECK (form IN ('KRIPPE', 'KINDERGARTEN', 'HORT', 'KINDERTAGESPFLEGE')),
    daily_hours    int  NOT NULL CHECK (daily_hours BETWEEN 1 AND 12),
    weekly_hours   int  NOT NULL CHECK (weekly_hours BETWEEN 1 AND 60),
    sibling_rule   text NOT NULL CHECK (sibling_rule IN
                       ('TOGETHER_OR_NOT_AT_ALL', 'TOGETHER_IF_POSSIBLE', 'INDEPENDENT')),
    state          text NOT NULL DEFAULT 'SUBMITTED' CHECK (state IN ('SUBMITTED', 'PLACED', 'REFUSED', 'WITHDRAWN')),
    PRIMARY KEY (tenant, application_id),
    FOREIGN KEY (tenant, child_id) REFERENCES kita.child
);
CALL kita.protect('kita.application', 'SELECT, INSERT, UPDATE');

CREATE TABLE kita.wish (
    tenant         text NOT NULL,
    application_id text NOT NULL,
    rank           int  NOT NULL CHECK (rank BETWEEN 1 AND 99),
    kita_id        text NOT NULL,
    PRIMARY KEY (tenant, application_id, rank),
    UNIQUE (tenant, application_id, kita_id),
    FOREIGN KEY (tenant, application_id) REFERENCES kita.application,
    FOREIGN KEY (tenant, kita_id) REFERENCES kita.kita
);
CALL kita.protect('kita.wish', 'SELECT, INSERT, UPDATE, DELETE');

CREATE TABLE kita.application_fact (
    tenant         text NOT NULL,
    application_id text NOT NULL,
    fact           text NOT NULL,
    value          text NOT NULL,
    proven_on      date,
    PRIMARY KEY (tenant, application_id, fact),
    FOREIGN KEY (tenant, application_id) REFERENCES kita.application
);
CALL kita.protect('kita.application_fact', 'SELECT, INSERT, UPDATE');

-- Which file was taken in, with what came of it. The digest recognises the same file under another name.
CREATE TABLE kita.intake_file (
    tenant        text   NOT NULL REFERENCES kita.municipality,
    digest        text   NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    file_name     text   NOT NULL,
    rows_read     bigint NOT NULL,
    rows_inserted bigint NOT NULL,
    rows_changed  bigint NOT NULL,
    rows_same     bigint NOT NULL,
    rows_rejected bigint NOT NULL,
    taken_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant, digest, file_name),
    CHECK (rows_read = rows_inserted + rows_changed + rows_same + rows_rejected)
);
CALL kita.protect('kita.intake_file', 'SELECT, INSERT, UPDATE');
