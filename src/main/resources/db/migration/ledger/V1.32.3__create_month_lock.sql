-- The last day up to which the books are closed. Whoever posts for an earlier month shares this
-- row; whoever moves the day holds it alone.
CREATE TABLE ledger_lock (
  id TINYINT NOT NULL,
  locked_through DATE,
  PRIMARY KEY (id)
);
INSERT INTO ledger_lock (id, locked_through) VALUES (1, NULL);
