-- The part of a document's public address that nobody can guess.
ALTER TABLE sales_invoice ADD COLUMN link CHAR(32) CHARACTER SET ascii COLLATE ascii_bin;
UPDATE sales_invoice SET link = LOWER(HEX(RANDOM_BYTES(16)));
ALTER TABLE sales_invoice MODIFY COLUMN link CHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
CREATE UNIQUE INDEX sales_invoice_by_link ON sales_invoice (link);

-- The register of a period reads by date.
CREATE INDEX sales_invoice_by_date ON sales_invoice (dated, id);

-- Who buys for a business: both or neither.
ALTER TABLE sales_order ADD COLUMN business_name VARCHAR(120);
ALTER TABLE sales_order ADD COLUMN gstin CHAR(15) CHARACTER SET ascii COLLATE ascii_bin;
