-- What an application may say beyond Kita and start, what a licence may say beyond places, and places that are kept.

-- A child that asked for another Kita and stays where it is: no contract is opened and no claim refused.
ALTER TABLE kita.allocation_decision DROP CONSTRAINT allocation_decision_outcome_check;
ALTER TABLE kita.allocation_decision ADD CONSTRAINT allocation_decision_outcome_check
    CHECK (outcome IN ('PLACED_BY_WISH', 'PLACED_BY_OFFICE', 'KEPT', 'REFUSED'));

-- The hours of an awarded place, which may be fewer than were asked for. Older decisions are for the asked ones.
ALTER TABLE kita.allocation_decision ADD COLUMN daily_hours int CHECK (daily_hours BETWEEN 1 AND 12);
ALTER TABLE kita.allocation_decision ADD COLUMN weekly_hours int CHECK (weekly_hours BETWEEN 1 AND 60);

-- Groups of mixed age, and places for long days.
ALTER TABLE kita.care_group DROP CONSTRAINT care_group_form_check;
ALTER TABLE kita.care_group ADD CONSTRAINT care_group_form_check
    CHECK (form IN ('KRIPPE', 'KINDERGARTEN', 'HORT', 'KINDERTAGESPFLEGE', 'ALTERSGEMISCHT'));
ALTER TABLE kita.care_group ADD COLUMN under_three int CHECK (under_three BETWEEN 0 AND places);
ALTER TABLE kita.care_group ADD CONSTRAINT places_under_three_are_for_mixed_age
    CHECK ((form = 'ALTERSGEMISCHT') = (under_three IS NOT NULL));
ALTER TABLE kita.care_group ADD COLUMN full_day_places int CHECK (full_day_places BETWEEN 0 AND places);
ALTER TABLE kita.care_group ADD COLUMN full_day_hours int CHECK (full_day_hours BETWEEN 1 AND 60);
ALTER TABLE kita.care_group ADD CONSTRAINT full_day_places_have_their_hours
    CHECK ((full_day_places IS NULL) = (full_day_hours IS NULL));

-- Working time of the staff in minutes a week, where the municipality states it.
ALTER TABLE kita.kita ADD COLUMN staff_minutes int CHECK (staff_minutes >= 0);

-- Licensed places that a child takes: more than one where inclusion needs the room of several.
ALTER TABLE kita.contract ADD COLUMN places int NOT NULL DEFAULT 1 CHECK (places BETWEEN 1 AND 9);

-- What the parents would also take.
ALTER TABLE kita.application ADD COLUMN latest_start date CHECK (latest_start >= start_month);
ALTER TABLE kita.application ADD COLUMN least_daily_hours int CHECK (least_daily_hours BETWEEN 1 AND daily_hours);
ALTER TABLE kita.application ADD COLUMN precedence text NOT NULL DEFAULT 'KITA' CHECK (precedence IN ('KITA', 'START'));

-- Ways from home to the Kita, measured by the municipality.
CREATE TABLE kita.way (
    tenant       text NOT NULL,
    household_id text NOT NULL,
    kita_id      text NOT NULL,
    metres       int  NOT NULL CHECK (metres >= 0),
    minutes      int  CHECK (minutes >= 0),
    PRIMARY KEY (tenant, household_id, kita_id),
    FOREIGN KEY (tenant, household_id) REFERENCES kita.household,
    FOREIGN KEY (tenant, kita_id) REFERENCES kita.kita
);
CALL kita.protect('kita.way', 'SELECT, INSERT, UPDATE');
