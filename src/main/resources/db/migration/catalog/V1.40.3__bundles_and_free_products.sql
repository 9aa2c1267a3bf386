-- A bundle consists of other products, none of them a bundle; what buyers receive is theirs.
ALTER TABLE catalog_product ADD COLUMN bundle BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE catalog_bundle_part (
  bundle_id BINARY(16) NOT NULL,
  part_id BINARY(16) NOT NULL,
  position INT NOT NULL,
  PRIMARY KEY (bundle_id, part_id),
  INDEX catalog_bundle_part_by_part (part_id),
  CONSTRAINT catalog_bundle_part_of FOREIGN KEY (bundle_id) REFERENCES catalog_product (id),
  CONSTRAINT catalog_bundle_part_is FOREIGN KEY (part_id) REFERENCES catalog_product (id)
);

-- A product may be given away. The rule that forbade it has a name of the server's own choice; the
-- same rule of sale prices stays.
SET @rule = (
  SELECT c.constraint_name FROM information_schema.table_constraints t
  JOIN information_schema.check_constraints c
    ON c.constraint_schema = t.constraint_schema AND c.constraint_name = t.constraint_name
  WHERE t.constraint_schema = DATABASE() AND t.table_name = 'catalog_price'
    AND t.constraint_type = 'CHECK' AND c.check_clause LIKE '%amount\_minor%> 0%'
  LIMIT 1);
SET @drop = IF(
  @rule IS NULL, 'DO 0', CONCAT('ALTER TABLE catalog_price DROP CONSTRAINT `', @rule, '`'));
PREPARE drop_rule FROM @drop;
EXECUTE drop_rule;
DEALLOCATE PREPARE drop_rule;
ALTER TABLE catalog_price ADD CONSTRAINT catalog_price_amount CHECK (amount_minor >= 0);
