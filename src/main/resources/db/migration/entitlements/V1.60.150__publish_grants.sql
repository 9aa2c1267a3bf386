-- Who may use what, for modules that count people: a grant is open while nobody took it back.
CREATE VIEW v_entitlements_grant AS
SELECT user_id, kind, target_id, starts_at, ends_at, COALESCE(live, 0) AS live
FROM entitlements_grant;
