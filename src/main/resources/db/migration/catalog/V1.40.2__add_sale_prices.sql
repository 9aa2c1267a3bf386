-- A lower price between two moments, the end not included. Two of a product never overlap: they are
-- written under its row's lock. One that is stopped early ends then; one stopped before it began
-- ends where it begins.
CREATE TABLE catalog_sale_price (
  id BINARY(16) NOT NULL,
  product_id BINARY(16) NOT NULL,
  amount_minor BIGINT NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6) NOT NULL,
  planned_end DATETIME(6) NOT NULL,
  note VARCHAR(120) NOT NULL,
  set_by BINARY(16),
  set_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  INDEX catalog_sale_price_by_product (product_id, starts_at, ends_at),
  INDEX catalog_sale_price_by_start (starts_at),
  INDEX catalog_sale_price_by_end (ends_at),
  CONSTRAINT catalog_sale_price_of_product FOREIGN KEY (product_id) REFERENCES catalog_product (id),
  CHECK (amount_minor > 0),
  CHECK (ends_at >= starts_at)
);
