-- Every request of a learner asks what they may use now; the index answers without the rows.
CREATE INDEX entitlements_grant_in_use
  ON entitlements_grant (user_id, kind, live, starts_at, ends_at, target_id);
DROP INDEX entitlements_grant_by_user ON entitlements_grant;
