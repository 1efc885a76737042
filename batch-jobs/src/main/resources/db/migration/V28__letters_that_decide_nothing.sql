-- Beside notices there are letters that decide nothing: reminders, certificates, announcements. They are numbered, kept
-- and posted like notices, but nobody can contest them.
ALTER TABLE kita.notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE kita.notice ADD CONSTRAINT notice_kind_check
    CHECK (kind IN ('OFFER', 'PLACEMENT', 'REFUSAL', 'FEE', 'WITHDRAWAL', 'REMINDER', 'CERTIFICATE', 'ANNOUNCEMENT'));
ALTER TABLE kita.notice_set_aside DROP CONSTRAINT notice_set_aside_kind_check;
ALTER TABLE kita.notice_set_aside ADD CONSTRAINT notice_set_aside_kind_check
    CHECK (kind IN ('OFFER', 'PLACEMENT', 'REFUSAL', 'FEE', 'WITHDRAWAL', 'REMINDER', 'CERTIFICATE', 'ANNOUNCEMENT'));
