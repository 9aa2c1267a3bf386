-- What other modules may read of orders. Access has ended where a refund closed what a line opened.
CREATE VIEW v_sales_order AS
SELECT id, number, status, status <> 'PLACED' AS paid, paid_at, buyer_id, total_minor, currency
  FROM sales_order;

CREATE VIEW v_sales_order_line AS
SELECT l.id, l.order_id, l.product_id, l.gross_minor, l.refunded_minor,
       EXISTS (SELECT 1 FROM sales_refund_line r
                WHERE r.line_id = l.id AND r.ends_access = TRUE) AS access_ended
  FROM sales_order_line l;
