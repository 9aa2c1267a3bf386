-- An offer has either products with prices or a coupon, whose period is then the offer's.
ALTER TABLE sales_offer ADD COLUMN coupon_id BINARY(16);
ALTER TABLE sales_offer ADD CONSTRAINT sales_offer_with_coupon
  FOREIGN KEY (coupon_id) REFERENCES sales_coupon (id);
