-- A mail of a trial is shown on the mailbox page, and sent as well where it is to staff.
ALTER TABLE notifications_mail ADD COLUMN shown BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE notifications_mail SET shown = TRUE WHERE status = 'SHOWN';
CREATE INDEX notifications_mail_by_shown ON notifications_mail (shown, id);
