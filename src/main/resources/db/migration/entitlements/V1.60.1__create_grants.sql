-- Who may use what, from whom, until when. A grant is revoked, never deleted; live is 1 until then
-- and NULL after, so that one source gives one thing to one person at most once at a time.
CREATE TABLE entitlements_grant (
  id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  product_id BINARY(16),
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  target_id BINARY(16) NOT NULL,
  source VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6),
  reason VARCHAR(300) NOT NULL,
  revoked_at DATETIME(6),
  revoked_reason VARCHAR(300),
  live TINYINT,
  PRIMARY KEY (id),
  UNIQUE INDEX entitlements_grant_once (source, user_id, kind, target_id, live),
  INDEX entitlements_grant_by_user (user_id, kind, live)
);
