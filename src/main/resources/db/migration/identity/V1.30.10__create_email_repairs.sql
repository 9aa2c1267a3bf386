-- E-mail addresses that staff corrected for people who use the academy, with the way back.
CREATE TABLE identity_email_repair (
  id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  old_email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  new_email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(300) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  requested_by BINARY(16) NOT NULL,
  requested_at DATETIME(6) NOT NULL,
  decided_by BINARY(16),
  decided_at DATETIME(6),
  -- a hash of what stands in the mail to the old address
  undo_hash BINARY(32),
  undo_until DATETIME(6),
  PRIMARY KEY (id),
  UNIQUE INDEX identity_email_repair_by_undo (undo_hash),
  INDEX identity_email_repair_by_user (user_id, id),
  INDEX identity_email_repair_by_state (state, id),
  INDEX identity_email_repair_by_old_email (old_email),
  CONSTRAINT identity_email_repair_user FOREIGN KEY (user_id) REFERENCES identity_user (id)
);
