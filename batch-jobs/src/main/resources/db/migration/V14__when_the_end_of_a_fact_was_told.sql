-- A fact that ends lowers or raises fees like one that begins; where an ordinance has a rule on late reports, it matters
-- when the office was told of the end. Empty: it was known with the fact.
ALTER TABLE kita.declared_fact
    ADD COLUMN end_reported_on date CHECK (end_reported_on IS NULL OR valid_to < 'infinity');
