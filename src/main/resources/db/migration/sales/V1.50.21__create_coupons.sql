-- A word that makes an order cheaper, and the orders it was used for.
CREATE TABLE sales_coupon (
  id BINARY(16) NOT NULL,
  -- capital letters, digits and hyphens
  code VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  -- one of the two
  percent_basis_points INT,
  amount_minor BIGINT,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_order BOOLEAN NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  -- no longer inside
  ends_at DATETIME(6),
  most_uses INT,
  most_per_buyer INT,
  returned_by_refund BOOLEAN NOT NULL,
  note VARCHAR(300) NOT NULL,
  stopped_at DATETIME(6),
  created_by BINARY(16),
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX sales_coupon_by_code (code),
  INDEX sales_coupon_by_moment (created_at, id),
  CONSTRAINT sales_coupon_kind CHECK ((percent_basis_points IS NULL) <> (amount_minor IS NULL)),
  CONSTRAINT sales_coupon_percent CHECK (percent_basis_points BETWEEN 1 AND 10000),
  CONSTRAINT sales_coupon_amount CHECK (amount_minor > 0),
  CONSTRAINT sales_coupon_uses CHECK (most_uses > 0),
  CONSTRAINT sales_coupon_buyer CHECK (most_per_buyer > 0),
  CONSTRAINT sales_coupon_time CHECK (ends_at > starts_at)
);

-- What it is for; no row means everything.
CREATE TABLE sales_coupon_product (
  coupon_id BINARY(16) NOT NULL,
  product_id BINARY(16) NOT NULL,
  PRIMARY KEY (coupon_id, product_id),
  CONSTRAINT sales_coupon_product_of FOREIGN KEY (coupon_id) REFERENCES sales_coupon (id)
);

-- One coupon for an order. Its state changes under the lock of the coupon's row.
CREATE TABLE sales_redemption (
  order_id BINARY(16) NOT NULL,
  coupon_id BINARY(16) NOT NULL,
  -- by the buyer, and not brought by a link
  typed BOOLEAN NOT NULL,
  discount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reserved_at DATETIME(6) NOT NULL,
  -- from then on a reservation does not count
  reserved_until DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (order_id),
  INDEX sales_redemption_by_coupon (coupon_id, state, reserved_until),
  INDEX sales_redemption_by_moment (coupon_id, reserved_at, order_id),
  CONSTRAINT sales_redemption_of_order FOREIGN KEY (order_id) REFERENCES sales_order (id),
  CONSTRAINT sales_redemption_of_coupon FOREIGN KEY (coupon_id) REFERENCES sales_coupon (id),
  CONSTRAINT sales_redemption_discount CHECK (discount_minor > 0)
);

-- The buyer's mailbox as EmailAddress.mailbox() writes it: without what follows a plus sign and, at
-- Gmail, without dots. It follows the address by itself, when that is corrected or erased too.
ALTER TABLE sales_order ADD COLUMN buyer_mailbox VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin
  GENERATED ALWAYS AS (
    CASE
      WHEN SUBSTRING_INDEX(buyer_email, '@', -1) IN ('gmail.com', 'googlemail.com') THEN CONCAT(
        REPLACE(
          CONCAT(
            LEFT(buyer_email, 1),
            SUBSTRING_INDEX(SUBSTRING(SUBSTRING_INDEX(buyer_email, '@', 1), 2), '+', 1)),
          '.', ''),
        '@gmail.com')
      ELSE CONCAT(
        LEFT(buyer_email, 1),
        SUBSTRING_INDEX(SUBSTRING(SUBSTRING_INDEX(buyer_email, '@', 1), 2), '+', 1),
        '@',
        SUBSTRING_INDEX(buyer_email, '@', -1))
    END) STORED;
CREATE INDEX sales_order_by_mailbox ON sales_order (buyer_mailbox);
