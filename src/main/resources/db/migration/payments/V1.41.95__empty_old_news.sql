-- Whether the text of news, which names payers, was emptied for its age.
ALTER TABLE payments_inbox ADD COLUMN emptied BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX payments_inbox_by_age ON payments_inbox (emptied, received_at);
