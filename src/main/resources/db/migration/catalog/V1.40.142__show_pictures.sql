-- A picture of one's own in place of the drawn cover.
ALTER TABLE catalog_product ADD COLUMN picture_id BINARY(16) NULL;
