-- When the payer's browser came back from the gateway saying that nothing was paid.
ALTER TABLE payments_attempt ADD COLUMN left_at DATETIME(6) NULL;
