-- How often an event spoke of the line: whoever is the first knows that nothing is known of it yet.
ALTER TABLE affiliates_line ADD COLUMN heard INT NOT NULL DEFAULT 0;
