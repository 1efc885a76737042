-- Where a municipality lets a later change of a month bring only what is new, the last decision about it counts.
ALTER TABLE kita.decided_difference ADD COLUMN decided_no bigint GENERATED ALWAYS AS IDENTITY;
