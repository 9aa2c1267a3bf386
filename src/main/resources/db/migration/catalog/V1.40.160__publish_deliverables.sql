-- What other modules may read of what products give; a bundle's parts give it, not the bundle.
CREATE VIEW v_catalog_deliverable AS
SELECT product_id, kind, target_id FROM catalog_deliverable;
