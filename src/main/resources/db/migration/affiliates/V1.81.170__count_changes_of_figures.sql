-- Goes up in the transaction that adds to what somebody earned, so that pages know they are old.
CREATE TABLE affiliates_figures (
  affiliate_id BINARY(16) NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL
);
