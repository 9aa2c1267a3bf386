-- A link that makes whoever opens it an owner, once: printed where an academy has none.
CREATE TABLE identity_owner_link (
  token_hash BINARY(32) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  redeemed_at DATETIME(6),
  redeemed_by BINARY(16),
  PRIMARY KEY (token_hash),
  INDEX identity_owner_link_by_expiry (expires_at)
);
