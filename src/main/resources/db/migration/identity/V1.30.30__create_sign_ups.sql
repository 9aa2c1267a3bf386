-- Somebody who wants an account and has bought nothing: made when the link in their mailbox is used.
CREATE TABLE identity_sign_up (
  token_hash BINARY(32) NOT NULL,
  email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  landing_path VARCHAR(500) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  redeemed_at DATETIME(6),
  PRIMARY KEY (token_hash),
  INDEX identity_sign_up_by_expiry (expires_at)
);
