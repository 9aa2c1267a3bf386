-- What others read of it tells a test from what counts.
CREATE OR REPLACE VIEW v_payouts_line AS
SELECT l.id, l.payee_id, l.state, l.gross_minor, l.currency, b.test
  FROM payouts_line l JOIN payouts_batch b ON b.id = l.batch_id;
