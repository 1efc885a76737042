-- Money in and out: a cash book (Zeitbuch) that is only ever added to. Claims are what runs demand (kita.collection); a debit
-- of an exported run counts as drawn on its due date without a row of its own, until a booking says otherwise.

-- What was booked together: a file of the bank, or one act of a clerk. Chained by digest, like runs.
CREATE TABLE kita.cash_batch (
    tenant      text NOT NULL REFERENCES kita.municipality,
    batch_no    int  NOT NULL CHECK (batch_no > 0),
    kind        text NOT NULL CHECK (kind IN ('BANK_FILE', 'CLERK')),
    made_on     date NOT NULL,
    made_by     text NOT NULL CHECK (made_by ~ '\S'),
    -- Of a file of the bank: its own digest and what it calls itself.
    file_digest text CHECK (file_digest ~ '^[0-9a-f]{64}$'),
    message_id  text,
    bookings    int  NOT NULL CHECK (bookings >= 0),
    chain       text NOT NULL CHECK (chain ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (tenant, batch_no),
    CONSTRAINT a_file_is_taken_in_once UNIQUE (tenant, file_digest),
    CHECK ((kind = 'BANK_FILE') = (file_digest IS NOT NULL))
);
CALL kita.protect('kita.cash_batch', 'SELECT, INSERT');

-- One sentence per row: an account and its counter account, so that it cannot fail to balance. The amount is what it adds to
-- the account; the counter account gets the same with the other sign.
CREATE TABLE kita.cash_booking (
    tenant         text   NOT NULL,
    booking_no     bigint NOT NULL CHECK (booking_no > 0),
    batch_no       int    NOT NULL,
    booked_on      date   NOT NULL,
    kind           text   NOT NULL CHECK (kind IN ('PAYMENT', 'RETURN', 'RETURN_FEE', 'NOT_DRAWN', 'REFUND', 'REFUND_RETURNED',
                          'WRITE_OFF', 'REMISSION', 'DUNNING_FEE', 'COLLECTED', 'BANK_COST', 'SUSPENSE')),
    account        text   NOT NULL CHECK (account IN ('PAYER', 'COLLECTION', 'COST', 'SUSPENSE')),
    account_no     int,
    counter        text   NOT NULL CHECK (counter IN ('BANK', 'COLLECTION', 'SUSPENSE', 'FEES', 'WAIVED')),
    amount_cents   bigint NOT NULL CHECK (amount_cents <> 0),
    item           text   CHECK (item ~ '^([0-9]{4}-(0[1-9]|1[0-2])/[1-9][0-9]{0,2}|N[1-9][0-9]*)$'),
    -- The bank's name for the movement: in whatever file it comes, it is booked once.
    bank_reference text   CHECK (bank_reference ~ '\S'),
    end_to_end_id  text,
    reason         text,
    note           text,
    -- The suspended amount that this booking takes to where it belongs.
    clears         bigint,
    PRIMARY KEY (tenant, booking_no),
    CONSTRAINT a_movement_is_booked_once UNIQUE (tenant, bank_reference),
    CONSTRAINT suspense_is_cleared_once UNIQUE (tenant, clears),
    FOREIGN KEY (tenant, batch_no) REFERENCES kita.cash_batch DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (tenant, clears) REFERENCES kita.cash_booking,
    FOREIGN KEY (tenant, account_no) REFERENCES kita.payer_account (tenant, account_no),
    CHECK (account <> counter),
    CHECK ((account = 'PAYER') = (account_no IS NOT NULL)),
    CHECK ((clears IS NOT NULL) = (counter = 'SUSPENSE')),
    CHECK (bank_reference IS NULL OR counter = 'BANK'),
    CHECK ((kind IN ('RETURN', 'RETURN_FEE', 'NOT_DRAWN', 'REFUND', 'DUNNING_FEE', 'BANK_COST')) <= (amount_cents > 0)),
    CHECK ((kind IN ('PAYMENT', 'REFUND_RETURNED', 'WRITE_OFF', 'REMISSION', 'COLLECTED')) <= (amount_cents < 0))
);
CREATE INDEX ON kita.cash_booking (tenant, account_no);
CREATE INDEX ON kita.cash_booking (tenant, end_to_end_id);
-- A debit comes back once, a refund too.
CREATE UNIQUE INDEX a_debit_returns_once ON kita.cash_booking (tenant, end_to_end_id) WHERE kind = 'RETURN';
CREATE UNIQUE INDEX a_refund_returns_once ON kita.cash_booking (tenant, end_to_end_id) WHERE kind = 'REFUND_RETURNED';
CREATE UNIQUE INDEX a_refund_is_paid_once ON kita.cash_booking (tenant, end_to_end_id) WHERE kind = 'REFUND';
CREATE UNIQUE INDEX a_debit_is_missed_once ON kita.cash_booking (tenant, account_no, item) WHERE kind = 'NOT_DRAWN';
CALL kita.protect('kita.cash_booking', 'SELECT, INSERT');

-- From whom, and from which account, nothing is to be drawn. It may be lifted, never deleted.
CREATE TABLE kita.debit_block (
    tenant     text NOT NULL,
    block_no   int  NOT NULL CHECK (block_no > 0),
    payer_id   text NOT NULL,
    iban       text, -- empty: whatever the account
    from_on    date NOT NULL,
    until_on   date CHECK (until_on >= from_on),
    why        text NOT NULL CHECK (why ~ '\S'), -- German, for the run that makes an invoice payer of him
    booking_no bigint,
    set_by     text NOT NULL,
    lifted_on  date,
    lifted_by  text,
    PRIMARY KEY (tenant, block_no),
    FOREIGN KEY (tenant, payer_id) REFERENCES kita.payer_account,
    FOREIGN KEY (tenant, booking_no) REFERENCES kita.cash_booking,
    CHECK ((lifted_on IS NULL) = (lifted_by IS NULL))
);
CREATE INDEX ON kita.debit_block (tenant, payer_id);
CALL kita.protect('kita.debit_block', 'SELECT, INSERT');
GRANT UPDATE (lifted_on, lifted_by) ON kita.debit_block TO kita_app;

-- What must not be dunned (Mahnsperre): an item of a payer, all older items of a payer, or what a whole run demanded.
CREATE TABLE kita.dunning_block (
    tenant     text NOT NULL REFERENCES kita.municipality,
    block_no   int  NOT NULL CHECK (block_no > 0),
    account_no int,
    item       text,
    reason     text NOT NULL,
    from_on    date NOT NULL,
    until_on   date CHECK (until_on >= from_on),
    set_by     text NOT NULL,
    lifted_on  date,
    lifted_by  text,
    PRIMARY KEY (tenant, block_no),
    FOREIGN KEY (tenant, account_no) REFERENCES kita.payer_account (tenant, account_no),
    CHECK (account_no IS NOT NULL OR item IS NOT NULL),
    CHECK ((lifted_on IS NULL) = (lifted_by IS NULL))
);
CREATE INDEX ON kita.dunning_block (tenant, account_no);
CALL kita.protect('kita.dunning_block', 'SELECT, INSERT');
GRANT UPDATE (lifted_on, lifted_by) ON kita.dunning_block TO kita_app;

-- An item that is paid in parts (Stundung). A later plan for the same item takes the place of the one before.
CREATE TABLE kita.instalment (
    tenant       text   NOT NULL,
    account_no   int    NOT NULL,
    item         text   NOT NULL,
    plan_no      int    NOT NULL CHECK (plan_no > 0),
    due_on       date   NOT NULL,
    amount_cents bigint NOT NULL CHECK (amount_cents > 0),
    agreed_on    date   NOT NULL,
    set_by       text   NOT NULL,
    PRIMARY KEY (tenant, account_no, item, plan_no, due_on),
    FOREIGN KEY (tenant, account_no) REFERENCES kita.payer_account (tenant, account_no)
);
CALL kita.protect('kita.instalment', 'SELECT, INSERT');
