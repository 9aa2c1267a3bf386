-- Who is paid. The PAN is encrypted; its fingerprint finds the same PAN at another payee.
CREATE TABLE payouts_payee (
  user_id BINARY(16) NOT NULL,
  legal_name VARCHAR(120) NOT NULL,
  pan_encrypted VARBINARY(200) NOT NULL,
  pan_fingerprint VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  pan_last_four CHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id),
  INDEX payouts_payee_by_pan (pan_fingerprint),
  INDEX payouts_payee_by_name (legal_name, user_id)
);

-- Where the money goes: a bank account or a UPI id, one present method for each payee.
CREATE TABLE payouts_method (
  id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  present_of BINARY(16),
  kind VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  encrypted VARBINARY(1000) NOT NULL,
  fingerprint VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  masked VARCHAR(120) NOT NULL,
  notice_email VARCHAR(254) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  usable_from DATETIME(6) NOT NULL,
  replaced_at DATETIME(6),
  PRIMARY KEY (id),
  UNIQUE INDEX payouts_method_present (present_of),
  INDEX payouts_method_by_user (user_id, created_at),
  INDEX payouts_method_by_fingerprint (fingerprint),
  CONSTRAINT payouts_method_of_payee FOREIGN KEY (user_id) REFERENCES payouts_payee (user_id)
);

-- A PAN, bank account or UPI id that two payees share: looked at by a person, never blocked in silence.
CREATE TABLE payouts_review (
  user_id BINARY(16) NOT NULL,
  kind VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  fingerprint VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  cleared_at DATETIME(6),
  cleared_by BINARY(16),
  note VARCHAR(500),
  PRIMARY KEY (user_id, kind, fingerprint),
  INDEX payouts_review_open (cleared_at, opened_at)
);

-- The last batch number of each year; locked last.
CREATE TABLE payouts_series (
  year SMALLINT NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (year)
);

CREATE TABLE payouts_batch (
  id BINARY(16) NOT NULL,
  number VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_at DATETIME(6) NOT NULL,
  opened_by BINARY(16) NOT NULL,
  submitted_at DATETIME(6),
  submitted_by BINARY(16),
  lines_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
  line_count INT NOT NULL DEFAULT 0,
  gross_minor BIGINT NOT NULL DEFAULT 0,
  withheld_minor BIGINT NOT NULL DEFAULT 0,
  net_minor BIGINT NOT NULL DEFAULT 0,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  approved_at DATETIME(6),
  approved_by BINARY(16),
  approved_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
  exported_at DATETIME(6),
  exported_by BINARY(16),
  ended_at DATETIME(6),
  ended_by BINARY(16),
  ended_reason VARCHAR(500),
  PRIMARY KEY (id),
  UNIQUE INDEX payouts_batch_by_number (number),
  INDEX payouts_batch_by_state (state, id)
);

-- One payout. The beneficiary is frozen into it, encrypted; the reference is the bank's (UTR).
CREATE TABLE payouts_line (
  id BINARY(16) NOT NULL,
  batch_id BINARY(16) NOT NULL,
  position INT NOT NULL,
  payee_id BINARY(16) NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  earned_minor BIGINT NOT NULL,
  taken_back_minor BIGINT NOT NULL,
  gross_minor BIGINT NOT NULL,
  withheld_minor BIGINT NOT NULL,
  net_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  method_id BINARY(16) NOT NULL,
  rail VARCHAR(4) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payee_name VARCHAR(120) NOT NULL,
  beneficiary_encrypted VARBINARY(1200) NOT NULL,
  beneficiary_text VARCHAR(120) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  reference VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin,
  paid_at DATETIME(6),
  paid_by BINARY(16),
  returned_at DATETIME(6),
  returned_by BINARY(16),
  return_reason VARCHAR(500),
  PRIMARY KEY (id),
  UNIQUE INDEX payouts_line_once_in_batch (batch_id, payee_id),
  UNIQUE INDEX payouts_line_by_position (batch_id, position),
  UNIQUE INDEX payouts_line_by_reference (reference),
  INDEX payouts_line_by_payee (payee_id, id),
  CONSTRAINT payouts_line_of_batch FOREIGN KEY (batch_id) REFERENCES payouts_batch (id),
  CHECK (net_minor > 0)
);

-- What a line pays for, in the caller's words. held_claim is empty again once the line gave it back,
-- so nothing is ever held by two lines.
CREATE TABLE payouts_claim (
  line_id BINARY(16) NOT NULL,
  claim BINARY(16) NOT NULL,
  held_claim BINARY(16),
  PRIMARY KEY (line_id, claim),
  UNIQUE INDEX payouts_claim_held_once (held_claim),
  CONSTRAINT payouts_claim_of_line FOREIGN KEY (line_id) REFERENCES payouts_line (id)
);

-- Who was left out of a batch when it was prepared, with the reason the payee sees too.
CREATE TABLE payouts_left_out (
  batch_id BINARY(16) NOT NULL,
  payee_id BINARY(16) NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(300) NOT NULL,
  PRIMARY KEY (batch_id, payee_id),
  CONSTRAINT payouts_left_out_of_batch FOREIGN KEY (batch_id) REFERENCES payouts_batch (id)
);
