-- The gateway's name for the payment that news waits for, which came before the payment's own.
ALTER TABLE payments_inbox ADD COLUMN waits_for VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin;
CREATE INDEX payments_inbox_by_payment ON payments_inbox (waits_for, gateway);
