-- An attempt is written before the gateway is asked; its id is the receipt there.
CREATE TABLE payments_attempt (
  id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gateway_order_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
  gateway_payment_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  redirect_to VARCHAR(500),
  opened_at DATETIME(6) NOT NULL,
  captured_at DATETIME(6),
  polls INT NOT NULL,
  next_poll_at DATETIME(6),
  problem VARCHAR(300),
  PRIMARY KEY (id),
  UNIQUE INDEX payments_attempt_by_gateway_order (gateway, gateway_order_id),
  UNIQUE INDEX payments_attempt_by_gateway_payment (gateway, gateway_payment_id),
  INDEX payments_attempt_by_order (order_id, id),
  INDEX payments_attempt_by_poll (next_poll_at),
  CHECK (amount_minor > 0)
);

-- Every payment the gateway captured, also the second of one order: the attempt's row is the lock.
CREATE TABLE payments_capture (
  id BINARY(16) NOT NULL,
  attempt_id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gateway_payment_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fee_minor BIGINT,
  fee_tax_minor BIGINT,
  captured_at DATETIME(6) NOT NULL,
  surplus BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX payments_capture_by_gateway_payment (gateway, gateway_payment_id),
  INDEX payments_capture_by_order (order_id, id),
  CONSTRAINT payments_capture_of_attempt FOREIGN KEY (attempt_id) REFERENCES payments_attempt (id),
  CHECK (amount_minor > 0)
);

CREATE TABLE payments_refund (
  id BINARY(16) NOT NULL,
  capture_id BINARY(16) NOT NULL,
  attempt_id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  surplus BOOLEAN NOT NULL,
  cause VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(300) NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gateway_payment_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gateway_refund_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
  requested_at DATETIME(6) NOT NULL,
  settled_at DATETIME(6),
  tries INT NOT NULL,
  next_try_at DATETIME(6),
  problem VARCHAR(300),
  PRIMARY KEY (id),
  UNIQUE INDEX payments_refund_by_cause (cause),
  UNIQUE INDEX payments_refund_by_gateway_refund (gateway, gateway_refund_id),
  INDEX payments_refund_by_order (order_id, id),
  INDEX payments_refund_by_capture (capture_id, state, amount_minor),
  INDEX payments_refund_by_try (next_try_at),
  CONSTRAINT payments_refund_of_capture FOREIGN KEY (capture_id) REFERENCES payments_capture (id),
  CHECK (amount_minor > 0)
);

CREATE TABLE payments_settlement (
  id BINARY(16) NOT NULL,
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gateway_settlement_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reference VARCHAR(40) NOT NULL,
  settled_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX payments_settlement_by_gateway (gateway, gateway_settlement_id),
  INDEX payments_settlement_by_time (settled_at, id),
  CHECK (amount_minor > 0)
);

-- News from gateways exactly as it came; settled in a transaction of its own afterwards.
CREATE TABLE payments_inbox (
  id BINARY(16) NOT NULL,
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event_id VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  by_asking BOOLEAN NOT NULL,
  event_type VARCHAR(60) NOT NULL,
  body MEDIUMBLOB NOT NULL,
  headers TEXT NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(300),
  order_id BINARY(16),
  attempt_id BINARY(16),
  received_at DATETIME(6) NOT NULL,
  processed_at DATETIME(6),
  tries INT NOT NULL,
  next_try_at DATETIME(6),
  PRIMARY KEY (id),
  UNIQUE INDEX payments_inbox_by_event (gateway, event_id),
  INDEX payments_inbox_by_try (next_try_at),
  INDEX payments_inbox_by_state (state, id),
  INDEX payments_inbox_by_order (order_id, id)
);

-- Webhooks that were turned away, counted by the day so that a flood stays small.
CREATE TABLE payments_turned_away (
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  why VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day DATE NOT NULL,
  times BIGINT NOT NULL,
  first_at DATETIME(6) NOT NULL,
  last_at DATETIME(6) NOT NULL,
  last_from VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (gateway, why, day)
);
