-- Payments that the payer's bank claims back, one row for each dispute of the gateway.
CREATE TABLE payments_dispute (
  id BINARY(16) NOT NULL,
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gateway_dispute_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  capture_id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  gateway_payment_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  surplus BOOLEAN NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- whether the books have the amount among what gateways hold for disputes
  held BOOLEAN NOT NULL,
  fee_minor BIGINT NOT NULL,
  reason VARCHAR(120),
  respond_by DATETIME(6),
  began_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX payments_dispute_by_gateway (gateway, gateway_dispute_id),
  INDEX payments_dispute_by_capture (capture_id, state),
  INDEX payments_dispute_by_order (order_id, id),
  INDEX payments_dispute_by_state (state, id),
  CONSTRAINT payments_dispute_of_capture FOREIGN KEY (capture_id) REFERENCES payments_capture (id),
  CHECK (amount_minor > 0)
);

-- What became of a dispute, turn by turn; each turn is taken once.
CREATE TABLE payments_dispute_turn (
  dispute_id BINARY(16) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  turned_at DATETIME(6) NOT NULL,
  heard_at DATETIME(6) NOT NULL,
  PRIMARY KEY (dispute_id, state),
  CONSTRAINT payments_dispute_turn_of FOREIGN KEY (dispute_id) REFERENCES payments_dispute (id)
);
