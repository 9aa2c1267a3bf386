-- Orders, their lines and the counter behind their numbers.
CREATE TABLE sales_order (
  id BINARY(16) NOT NULL,
  number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  placed_at DATETIME(6) NOT NULL,
  paid_at DATETIME(6),
  -- known at once for somebody signed in, else when paid
  buyer_id BINARY(16),
  -- the buyer became a user by this order
  newcomer BOOLEAN NOT NULL,
  buyer_name VARCHAR(120) NOT NULL,
  buyer_email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  buyer_phone VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  buyer_state CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  total_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attribution_token VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin,
  code_typed BOOLEAN NOT NULL,
  -- a hash of the form's key and of what was typed: the same form sent twice is one order
  submission CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- a hash of the secret in the cookie of the browser that ordered
  browser CHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
  corrections INT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX sales_order_by_number (number),
  UNIQUE INDEX sales_order_by_submission (submission),
  INDEX sales_order_by_moment (placed_at, id),
  INDEX sales_order_by_status (status, placed_at, id),
  INDEX sales_order_by_buyer (buyer_id, placed_at, id),
  INDEX sales_order_by_email (buyer_email, placed_at, id),
  INDEX sales_order_by_phone (buyer_phone, placed_at, id),
  INDEX sales_order_by_name (buyer_name, placed_at, id),
  CHECK (total_minor > 0)
);

CREATE TABLE sales_order_line (
  id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  position INT NOT NULL,
  product_id BINARY(16) NOT NULL,
  title VARCHAR(120) NOT NULL,
  sac VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tax_basis_points INT NOT NULL,
  gross_minor BIGINT NOT NULL,
  taxable_minor BIGINT NOT NULL,
  half_tax_minor BIGINT NOT NULL,
  refunded_minor BIGINT NOT NULL,
  PRIMARY KEY (id),
  INDEX sales_order_line_by_order (order_id, position),
  INDEX sales_order_line_by_product (product_id),
  CONSTRAINT sales_order_line_of_order FOREIGN KEY (order_id) REFERENCES sales_order (id),
  CHECK (gross_minor = taxable_minor + 2 * half_tax_minor),
  CHECK (refunded_minor >= 0 AND refunded_minor <= gross_minor)
);

CREATE TABLE sales_order_series (
  prefix VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  year SMALLINT NOT NULL,
  last_serial BIGINT NOT NULL,
  PRIMARY KEY (prefix, year)
);
