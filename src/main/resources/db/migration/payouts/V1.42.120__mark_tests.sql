-- A batch that was begun in trial pays nobody: it has a number of its own series and counts nowhere.
ALTER TABLE payouts_batch ADD COLUMN test BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE payouts_series ADD COLUMN test BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE payouts_series DROP PRIMARY KEY, ADD PRIMARY KEY (year, test);
