-- What other modules may read of payouts.
CREATE VIEW v_payouts_line AS
SELECT id, payee_id, state, gross_minor, currency FROM payouts_line;
