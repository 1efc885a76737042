-- Places that are promised and children who are not born yet.

-- Licensed places that an offered place takes: more than one where inclusion needs the room of several.
ALTER TABLE kita.offer ADD COLUMN places int NOT NULL DEFAULT 1 CHECK (places BETWEEN 1 AND 9);

-- A child that is expected stands in line by its expected day, which is its birth date here until the birth is reported.
ALTER TABLE kita.child ADD COLUMN birth text NOT NULL DEFAULT 'REPORTED' CHECK (birth IN ('REPORTED', 'EXPECTED'));

-- An offer that waits for an answer is another letter than an award.
ALTER TABLE kita.notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE kita.notice ADD CONSTRAINT notice_kind_check CHECK (kind IN ('OFFER', 'PLACEMENT', 'REFUSAL', 'FEE'));
ALTER TABLE kita.notice_set_aside DROP CONSTRAINT notice_set_aside_kind_check;
ALTER TABLE kita.notice_set_aside ADD CONSTRAINT notice_set_aside_kind_check
    CHECK (kind IN ('OFFER', 'PLACEMENT', 'REFUSAL', 'FEE'));
