-- Where the page leads a payer who leaves it without paying; empty is the callback's address.
ALTER TABLE sandbox_order ADD COLUMN cancel_url VARCHAR(500) NULL;
