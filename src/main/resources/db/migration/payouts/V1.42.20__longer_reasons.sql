-- Whoever takes a line out of a batch may give as long a reason as everywhere else.
ALTER TABLE payouts_left_out MODIFY reason VARCHAR(500) NOT NULL;
