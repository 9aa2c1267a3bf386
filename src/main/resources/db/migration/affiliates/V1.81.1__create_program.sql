-- The terms of the program, one row per version; the one in force is the latest that has begun.
CREATE TABLE affiliates_plan (
  version INT NOT NULL,
  valid_from DATETIME(6) NOT NULL,
  rate_basis_points INT NOT NULL,
  window_days INT NOT NULL,
  hold_days INT NOT NULL,
  minimum_payout_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gateway_fees_deducted BOOLEAN NOT NULL,
  automatic_approval BOOLEAN NOT NULL,
  PRIMARY KEY (version),
  UNIQUE INDEX affiliates_plan_by_time (valid_from),
  CHECK (rate_basis_points BETWEEN 0 AND 10000),
  CHECK (window_days > 0),
  CHECK (hold_days >= 0)
);
INSERT INTO affiliates_plan (version, valid_from, rate_basis_points, window_days, hold_days,
  minimum_payout_minor, currency, gateway_fees_deducted, automatic_approval)
VALUES (1, '2020-01-01 00:00:00', 8000, 30, 14, 50000, 'INR', FALSE, TRUE);

CREATE TABLE affiliates_affiliate (
  id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  code VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  joined_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX affiliates_affiliate_by_user (user_id),
  INDEX affiliates_affiliate_by_status (status, id)
);

-- Every word that leads to an affiliate, in its normal form; the first is the one in the link.
CREATE TABLE affiliates_code (
  code VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  affiliate_id BINARY(16) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (code),
  INDEX affiliates_code_by_affiliate (affiliate_id, created_at),
  CONSTRAINT affiliates_code_of FOREIGN KEY (affiliate_id) REFERENCES affiliates_affiliate (id)
);

-- Who stood how, when: orders are judged by the status of their own moment.
CREATE TABLE affiliates_standing (
  id BINARY(16) NOT NULL,
  affiliate_id BINARY(16) NOT NULL,
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  since DATETIME(6) NOT NULL,
  changed_by BINARY(16),
  reason VARCHAR(300) NOT NULL,
  PRIMARY KEY (id),
  INDEX affiliates_standing_by_time (affiliate_id, since, id),
  CONSTRAINT affiliates_standing_of FOREIGN KEY (affiliate_id) REFERENCES affiliates_affiliate (id)
);

CREATE TABLE affiliates_agreement (
  affiliate_id BINARY(16) NOT NULL,
  version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plan_version INT NOT NULL,
  accepted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (affiliate_id, version),
  CONSTRAINT affiliates_agreement_of FOREIGN KEY (affiliate_id) REFERENCES affiliates_affiliate (id)
);
