-- The chain over the journals, made after the fact by one job. Each link's hash covers the link
-- before it and the whole journal, and is keyed: who can write here cannot forge it.
CREATE TABLE ledger_seal (
  sequence BIGINT NOT NULL,
  journal_id BINARY(16) NOT NULL,
  hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (sequence),
  UNIQUE INDEX ledger_seal_by_journal (journal_id)
);

-- The end of the chain; whoever adds a link holds this row.
CREATE TABLE ledger_seal_head (
  id TINYINT NOT NULL,
  sequence BIGINT NOT NULL,
  hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id)
);
INSERT INTO ledger_seal_head (id, sequence, hash) VALUES (1, 0, '');
