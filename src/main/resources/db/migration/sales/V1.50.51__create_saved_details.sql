-- What a buyer asked us to keep for the next checkout. Without their consent there is no row.
CREATE TABLE sales_saved_details (
  user_id BINARY(16) NOT NULL,
  name VARCHAR(120) NOT NULL,
  phone VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state CHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  business_name VARCHAR(120),
  gstin CHAR(15) CHARACTER SET ascii COLLATE ascii_bin,
  consented_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id)
);

-- The same wish of somebody who is not known before the order is paid.
CREATE TABLE sales_details_wish (
  order_id BINARY(16) NOT NULL,
  PRIMARY KEY (order_id),
  CONSTRAINT sales_details_wish_of_order FOREIGN KEY (order_id) REFERENCES sales_order (id)
);
