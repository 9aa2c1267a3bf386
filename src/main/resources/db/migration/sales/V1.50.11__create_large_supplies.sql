-- Above which invoice value a sale to a consumer in another State is reported by invoice and not in
-- a sum. The law changes it: a row for each value and the first day it holds.
CREATE TABLE sales_large_supply (
  valid_from DATE NOT NULL,
  above_minor BIGINT NOT NULL,
  PRIMARY KEY (valid_from)
);

INSERT INTO sales_large_supply (valid_from, above_minor)
VALUES ('2017-07-01', 25000000), ('2024-08-01', 10000000);
