-- What an academy in trial books stands in accounts of its own, so that no balance mixes the two. The
-- identifier of an account tells them apart as well.
ALTER TABLE ledger_journal ADD COLUMN test BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE ledger_account ADD COLUMN test BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE ledger_account DROP INDEX ledger_account_by_code,
  ADD UNIQUE INDEX ledger_account_by_code (code, party, currency, test);
