-- Whose a coupon is since when; the newest row counts, one without an affiliate means nobody's. An
-- order is judged by the row of its own moment.
CREATE TABLE affiliates_coupon (
  id BINARY(16) NOT NULL,
  coupon_id BINARY(16) NOT NULL,
  affiliate_id BINARY(16),
  since DATETIME(6) NOT NULL,
  set_by BINARY(16),
  PRIMARY KEY (id),
  INDEX affiliates_coupon_by_time (coupon_id, since, id),
  INDEX affiliates_coupon_by_affiliate (affiliate_id),
  CONSTRAINT affiliates_coupon_of FOREIGN KEY (affiliate_id) REFERENCES affiliates_affiliate (id)
);

-- The coupon by which a line was won, or could have been.
ALTER TABLE affiliates_attribution
  ADD COLUMN coupon_code VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin;
ALTER TABLE affiliates_candidate
  ADD COLUMN coupon_code VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin;
