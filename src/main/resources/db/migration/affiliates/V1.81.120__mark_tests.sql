-- What a trial earned, and the clicks and decisions it came from, count in no real figure.
ALTER TABLE affiliates_commission ADD COLUMN test BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE affiliates_attribution ADD COLUMN test BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE affiliates_click ADD COLUMN test BOOLEAN NOT NULL DEFAULT FALSE;
