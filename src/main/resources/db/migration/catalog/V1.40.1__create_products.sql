-- What is sold. The price has a history; the newest row whose moment has come is the one that counts.
CREATE TABLE catalog_product (
  id BINARY(16) NOT NULL,
  slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(120) NOT NULL,
  summary VARCHAR(400) NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tax_basis_points INT NOT NULL,
  sac VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cover_akshar VARCHAR(16) NOT NULL,
  cover_colour TINYINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX catalog_product_by_slug (slug),
  INDEX catalog_product_by_age (created_at, id)
);

CREATE TABLE catalog_price (
  id BINARY(16) NOT NULL,
  product_id BINARY(16) NOT NULL,
  amount_minor BIGINT NOT NULL,
  valid_from DATETIME(6) NOT NULL,
  set_by BINARY(16),
  PRIMARY KEY (id),
  INDEX catalog_price_by_moment (product_id, valid_from, id),
  CONSTRAINT catalog_price_of_product FOREIGN KEY (product_id) REFERENCES catalog_product (id),
  CHECK (amount_minor > 0)
);

-- What a buyer receives: opaque here, understood by the module that owns the kind.
CREATE TABLE catalog_deliverable (
  product_id BINARY(16) NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  target_id BINARY(16) NOT NULL,
  position INT NOT NULL,
  PRIMARY KEY (product_id, kind, target_id),
  INDEX catalog_deliverable_by_target (kind, target_id),
  CONSTRAINT catalog_deliverable_of_product FOREIGN KEY (product_id) REFERENCES catalog_product (id)
);
