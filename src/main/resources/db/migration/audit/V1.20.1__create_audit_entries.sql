-- Who did what to what, and why. Rows are added, never changed.
CREATE TABLE audit_entry (
  id BINARY(16) NOT NULL,
  actor BINARY(16),
  action VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  detail VARCHAR(1000) NOT NULL,
  at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  INDEX audit_entry_by_subject (subject, at, id)
);
