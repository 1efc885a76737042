-- Places that are promised and children who are not born yet.

-- Licensed places that an offered place takes: more than one where inclusion needs the room of several.
ALTER TABLE kita.offer ADD COLUMN places int NOT NULL DEFAULT 1 CHECK (places BETWEEN 1 AND 9);
