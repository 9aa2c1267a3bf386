-- What others read of it tells a test from what counts.
CREATE OR REPLACE VIEW v_ledger_entry AS
SELECT j.cause, a.kind, a.code, a.party, a.currency, e.amount_minor, a.test
  FROM ledger_entry e
  JOIN ledger_journal j ON j.id = e.journal_id
  JOIN ledger_account a ON a.id = e.account_id;
