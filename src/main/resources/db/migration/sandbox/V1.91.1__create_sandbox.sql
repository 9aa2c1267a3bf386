-- The demo's payment gateway. Nothing here is read by the application, only asked for over HTTP.
CREATE TABLE sandbox_order (
  id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  receipt VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_number VARCHAR(40) NOT NULL,
  description VARCHAR(200) NOT NULL,
  payer_name VARCHAR(200) NOT NULL,
  payer_email VARCHAR(200) NOT NULL,
  payer_phone VARCHAR(40) NOT NULL,
  callback_url VARCHAR(500) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX sandbox_order_by_receipt (receipt)
);

CREATE TABLE sandbox_settlement (
  id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  fees_minor BIGINT NOT NULL,
  tax_minor BIGINT NOT NULL,
  refunds_minor BIGINT NOT NULL,
  utr VARCHAR(40) NOT NULL,
  settled_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE sandbox_payment (
  id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  method VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fee_minor BIGINT NOT NULL,
  tax_minor BIGINT NOT NULL,
  problem VARCHAR(200),
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  settlement_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
  PRIMARY KEY (id),
  INDEX sandbox_payment_by_order (order_id, created_at),
  INDEX sandbox_payment_by_settlement (settlement_id, status, updated_at),
  CONSTRAINT sandbox_payment_of_order FOREIGN KEY (order_id) REFERENCES sandbox_order (id)
);

CREATE TABLE sandbox_refund (
  id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payment_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  receipt VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  settlement_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
  PRIMARY KEY (id),
  UNIQUE INDEX sandbox_refund_by_receipt (receipt),
  INDEX sandbox_refund_by_payment (payment_id),
  INDEX sandbox_refund_by_settlement (settlement_id, status, updated_at),
  CONSTRAINT sandbox_refund_of_payment FOREIGN KEY (payment_id) REFERENCES sandbox_payment (id)
);

-- Webhooks on their way; the same event may be sent twice.
CREATE TABLE sandbox_webhook (
  id BINARY(16) NOT NULL,
  event_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  event VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body TEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  due_at DATETIME(6),
  tries INT NOT NULL,
  delivered_at DATETIME(6),
  answer VARCHAR(60),
  PRIMARY KEY (id),
  INDEX sandbox_webhook_by_due (due_at),
  INDEX sandbox_webhook_by_event (event_id)
);
