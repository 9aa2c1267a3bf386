-- Double entry, append-only. A positive amount is a debit, a negative one a credit.
CREATE TABLE ledger_account (
  id BINARY(16) NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  party VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX ledger_account_by_code (code, party, currency)
);

CREATE TABLE ledger_journal (
  id BINARY(16) NOT NULL,
  cause VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  about VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  description VARCHAR(200) NOT NULL,
  occurred_at DATETIME(6) NOT NULL,
  posted_at DATETIME(6) NOT NULL,
  digest CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX ledger_journal_by_cause (cause),
  INDEX ledger_journal_by_subject (about, occurred_at),
  INDEX ledger_journal_by_time (occurred_at, id)
);

CREATE TABLE ledger_entry (
  journal_id BINARY(16) NOT NULL,
  line SMALLINT NOT NULL,
  account_id BINARY(16) NOT NULL,
  amount_minor BIGINT NOT NULL,
  PRIMARY KEY (journal_id, line),
  INDEX ledger_entry_by_account (account_id, journal_id, amount_minor),
  CONSTRAINT ledger_entry_of_journal FOREIGN KEY (journal_id) REFERENCES ledger_journal (id),
  CONSTRAINT ledger_entry_of_account FOREIGN KEY (account_id) REFERENCES ledger_account (id),
  CHECK (amount_minor <> 0)
);
