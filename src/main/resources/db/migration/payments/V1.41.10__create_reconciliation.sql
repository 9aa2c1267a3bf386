-- One comparison of a day of a gateway with our own records.
CREATE TABLE payments_reconciliation (
  id BINARY(16) NOT NULL,
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day DATE NOT NULL,
  source VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payments INT NOT NULL,
  refunds INT NOT NULL,
  settlements INT NOT NULL,
  problem VARCHAR(300),
  -- by the system's clock: a lease of whoever reads, and the pause after a failure
  touched_at DATETIME(6) NOT NULL,
  -- in business time
  finished_at DATETIME(6),
  PRIMARY KEY (id),
  UNIQUE INDEX payments_reconciliation_once (gateway, day, source),
  INDEX payments_reconciliation_by_state (state, touched_at),
  INDEX payments_reconciliation_by_day (day, gateway)
);

-- What stood on the gateway's lists, read anew by each comparison of the day.
CREATE TABLE payments_reconciliation_line (
  run_id BINARY(16) NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gateway_id VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fee_minor BIGINT,
  fee_tax_minor BIGINT,
  gateway_order_id VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin,
  own_name VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin,
  payment_id VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin,
  settlement_id VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin,
  made_at DATETIME(6) NOT NULL,
  PRIMARY KEY (run_id, kind, gateway_id),
  INDEX payments_reconciliation_line_by_name (gateway, kind, gateway_id),
  INDEX payments_reconciliation_line_by_settlement (run_id, settlement_id),
  CONSTRAINT payments_reconciliation_line_of FOREIGN KEY (run_id)
    REFERENCES payments_reconciliation (id)
);

-- What does not agree. The same difference found again is the same row.
CREATE TABLE payments_difference (
  id BINARY(16) NOT NULL,
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day DATE NOT NULL,
  source VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id BINARY(16),
  ours_minor BIGINT,
  ours_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  theirs_minor BIGINT,
  theirs_currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  seen_by BINARY(16) NOT NULL,
  found_at DATETIME(6) NOT NULL,
  closed_at DATETIME(6),
  closed_by BINARY(16),
  reason VARCHAR(300),
  PRIMARY KEY (id),
  UNIQUE INDEX payments_difference_once (gateway, kind, subject),
  INDEX payments_difference_by_state (state, id),
  INDEX payments_difference_by_day (gateway, day, source, state)
);

CREATE INDEX payments_capture_by_time ON payments_capture (gateway, captured_at);
CREATE INDEX payments_refund_by_settled ON payments_refund (gateway, settled_at);
