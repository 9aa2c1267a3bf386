-- Which clicks of a link won a sale.
CREATE INDEX affiliates_attribution_by_click ON affiliates_attribution (click_id);
