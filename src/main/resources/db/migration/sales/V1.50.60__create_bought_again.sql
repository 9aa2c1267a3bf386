-- Two payments for orders of the same buyer wait for one another at these rows; the names are
-- hashes of an address or of a user.
CREATE TABLE sales_purchase_key (
  name CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (name)
);

-- An order that was paid after its buyer had bought the same in another one meanwhile: all of it,
-- so that the money goes back, or only a part of it, so that a person looks.
CREATE TABLE sales_bought_again (
  order_id BINARY(16) NOT NULL,
  other_id BINARY(16) NOT NULL,
  whole BOOLEAN NOT NULL,
  found_at DATETIME(6) NOT NULL,
  PRIMARY KEY (order_id),
  INDEX sales_bought_again_by_time (whole, found_at)
);
