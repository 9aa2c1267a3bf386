-- Invoices and credit notes, never changed once written, and the counters behind their numbers,
-- which have no gaps: a counter's row is the last lock its transaction takes.
CREATE TABLE sales_invoice_series (
  series VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  financial_year CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  last_serial BIGINT NOT NULL,
  PRIMARY KEY (series, financial_year, kind)
);

CREATE TABLE sales_invoice (
  id BINARY(16) NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  order_id BINARY(16) NOT NULL,
  -- the refund that a credit note is for; equal to the order for an invoice
  cause_id BINARY(16) NOT NULL,
  number VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  series VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  financial_year CHAR(5) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  serial BIGINT NOT NULL,
  dated DATE NOT NULL,
  issued_at DATETIME(6) NOT NULL,
  taxable_minor BIGINT NOT NULL,
  cgst_minor BIGINT NOT NULL,
  sgst_minor BIGINT NOT NULL,
  igst_minor BIGINT NOT NULL,
  total_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  snapshot LONGTEXT NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX sales_invoice_by_number (number),
  UNIQUE INDEX sales_invoice_by_serial (series, financial_year, kind, serial),
  UNIQUE INDEX sales_invoice_once (cause_id, kind),
  INDEX sales_invoice_by_order (order_id, issued_at),
  CHECK (total_minor = taxable_minor + cgst_minor + sgst_minor + igst_minor),
  CHECK (cgst_minor = sgst_minor)
);
