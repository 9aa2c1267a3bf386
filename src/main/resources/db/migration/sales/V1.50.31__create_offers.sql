-- An offer: lower prices on some products between two moments, with words that affiliates may pass
-- on. It is a draft until published; the rest of its life follows from its moments. The prices
-- themselves are the catalog's sale prices.
CREATE TABLE sales_offer (
  id BINARY(16) NOT NULL,
  title VARCHAR(80) NOT NULL,
  words VARCHAR(1000) NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6) NOT NULL,
  planned_end DATETIME(6) NOT NULL,
  published_at DATETIME(6),
  announced_at DATETIME(6),
  created_by BINARY(16) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  INDEX sales_offer_by_age (created_at, id),
  INDEX sales_offer_by_end (ends_at),
  CHECK (ends_at >= starts_at)
);

CREATE TABLE sales_offer_product (
  offer_id BINARY(16) NOT NULL,
  product_id BINARY(16) NOT NULL,
  position INT NOT NULL,
  price_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sale_price_id BINARY(16),
  PRIMARY KEY (offer_id, product_id),
  CONSTRAINT sales_offer_product_of FOREIGN KEY (offer_id) REFERENCES sales_offer (id),
  CHECK (price_minor > 0)
);
