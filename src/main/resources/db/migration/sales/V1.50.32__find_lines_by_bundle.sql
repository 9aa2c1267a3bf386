-- How much of a bundle was sold and came back is read by bundle.
CREATE INDEX sales_order_line_by_bundle ON sales_order_line (bundle_id, order_id);
