-- A line may cost less than its list price, and nothing at all; a bundle's line says of which bundle.
ALTER TABLE sales_order_line ADD COLUMN discount_minor BIGINT NOT NULL DEFAULT 0;
ALTER TABLE sales_order_line ADD COLUMN list_minor BIGINT
  GENERATED ALWAYS AS (gross_minor + discount_minor) VIRTUAL;
ALTER TABLE sales_order_line ADD COLUMN bundle_id BINARY(16);
ALTER TABLE sales_order_line ADD CONSTRAINT sales_order_line_discount CHECK (discount_minor >= 0);

-- An order of nothing is an order. The rule that forbade it has a name of the server's own choice.
SET @rule = (
  SELECT constraint_name FROM information_schema.check_constraints
  WHERE constraint_schema = DATABASE() AND check_clause LIKE '%total\_minor%> 0%'
  LIMIT 1);
SET @drop = IF(
  @rule IS NULL, 'DO 0', CONCAT('ALTER TABLE sales_order DROP CONSTRAINT `', @rule, '`'));
PREPARE drop_rule FROM @drop;
EXECUTE drop_rule;
DEALLOCATE PREPARE drop_rule;
ALTER TABLE sales_order ADD CONSTRAINT sales_order_total CHECK (total_minor >= 0);

-- Who received which product for nothing: the row that two orders at once wait at, so that only one
-- of them grants.
CREATE TABLE sales_free_claim (
  buyer_id BINARY(16) NOT NULL,
  product_id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  PRIMARY KEY (buyer_id, product_id)
);
