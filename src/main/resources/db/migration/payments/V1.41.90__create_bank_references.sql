-- What a payer's bank calls a payment or a refund: the number on the payer's own statement.
CREATE TABLE payments_bank_reference (
  reference VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id BINARY(16) NOT NULL,
  PRIMARY KEY (reference, order_id),
  INDEX payments_bank_reference_by_order (order_id, reference)
);

-- People look things up by the gateway's name for them, without saying which gateway.
CREATE INDEX payments_attempt_by_name ON payments_attempt (gateway_order_id);
CREATE INDEX payments_refund_by_name ON payments_refund (gateway_refund_id);
