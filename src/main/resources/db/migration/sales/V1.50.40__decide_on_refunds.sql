-- What a refund is, who asked for it, who decided on it, and why it could not be made.
ALTER TABLE sales_refund
  ADD COLUMN kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'REFUND',
  ADD COLUMN keeps_access BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN origin VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'DESK',
  ADD COLUMN dispute_id BINARY(16),
  ADD COLUMN decided_by BINARY(16),
  ADD COLUMN decided_at DATETIME(6),
  ADD COLUMN decision VARCHAR(300),
  ADD COLUMN problem VARCHAR(300);
CREATE INDEX sales_refund_by_status ON sales_refund (status, id);
CREATE UNIQUE INDEX sales_refund_by_dispute ON sales_refund (dispute_id);

-- Set on the refund that emptied a line, where what the line had opened was closed by it.
ALTER TABLE sales_refund_line ADD COLUMN ends_access BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE sales_refund_line SET ends_access = TRUE
 WHERE refund_id IN (
   SELECT r.id FROM sales_refund r JOIN sales_order o ON o.id = r.order_id
    WHERE o.status = 'REFUNDED' AND r.status = 'SUCCEEDED');
