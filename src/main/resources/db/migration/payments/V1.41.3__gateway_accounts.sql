-- Names and pages of Stripe are longer than those of the first gateway.
ALTER TABLE payments_attempt
  MODIFY gateway_order_id VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin,
  MODIFY redirect_to VARCHAR(2000);

-- The academy's account at a gateway; what is secret is encrypted.
CREATE TABLE payments_gateway_account (
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  key_id VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret VARBINARY(1000) NOT NULL,
  webhook_secret VARBINARY(1000) NOT NULL,
  previous_webhook_secret VARBINARY(1000),
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (gateway)
);

-- Which gateway takes new payments of a currency.
CREATE TABLE payments_gateway_choice (
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  chosen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (currency)
);

-- The captures whose fee is still to be asked for.
CREATE INDEX payments_capture_by_fee ON payments_capture (fee_minor, captured_at);
