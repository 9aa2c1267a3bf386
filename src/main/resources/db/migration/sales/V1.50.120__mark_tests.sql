-- An order that was placed while the academy was in trial is a test for good, and so are its documents
-- and the use of its coupon: each has a series of its own and counts in no real figure.
ALTER TABLE sales_order ADD COLUMN test BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE sales_invoice ADD COLUMN test BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE sales_redemption ADD COLUMN test BOOLEAN NOT NULL DEFAULT FALSE;
