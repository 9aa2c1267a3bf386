-- Money that goes back, and how it is spread over the order's lines.
CREATE TABLE sales_refund (
  id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(300) NOT NULL,
  requested_by BINARY(16),
  requested_at DATETIME(6) NOT NULL,
  settled_at DATETIME(6),
  -- made with the form: the same form sent twice is one refund
  request_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
  PRIMARY KEY (id),
  UNIQUE INDEX sales_refund_by_request (order_id, request_key),
  INDEX sales_refund_by_order (order_id, requested_at),
  CONSTRAINT sales_refund_of_order FOREIGN KEY (order_id) REFERENCES sales_order (id),
  CHECK (amount_minor > 0)
);

CREATE TABLE sales_refund_line (
  refund_id BINARY(16) NOT NULL,
  line_id BINARY(16) NOT NULL,
  amount_minor BIGINT NOT NULL,
  -- set when the money has gone back
  half_tax_minor BIGINT,
  PRIMARY KEY (refund_id, line_id),
  INDEX sales_refund_line_by_line (line_id),
  CONSTRAINT sales_refund_line_of_refund FOREIGN KEY (refund_id) REFERENCES sales_refund (id),
  CONSTRAINT sales_refund_line_of_line FOREIGN KEY (line_id) REFERENCES sales_order_line (id),
  CHECK (amount_minor > 0)
);
