-- What others read of it tells a test from what counts.
CREATE OR REPLACE VIEW v_sales_order AS
SELECT id, number, status, status <> 'PLACED' AS paid, paid_at, buyer_id, total_minor, currency, test
  FROM sales_order;
