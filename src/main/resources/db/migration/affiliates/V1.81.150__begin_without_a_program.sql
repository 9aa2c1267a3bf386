-- A new academy pays nobody until its owner has decided on a commission; one that exists keeps the
-- terms it has. A single version with a rate of 0 means that nobody has decided yet.
UPDATE affiliates_plan SET rate_basis_points = 0
WHERE version = 1 AND NOT EXISTS (SELECT 1 FROM v_platform_installation);
