-- One row per sold line that any event spoke of; locking it puts the events of a line in a row.
CREATE TABLE affiliates_line (
  line_id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  PRIMARY KEY (line_id),
  INDEX affiliates_line_by_order (order_id)
);

-- What was given back of a line, kept although no commission may be there yet.
CREATE TABLE affiliates_line_refund (
  line_id BINARY(16) NOT NULL,
  refund_id BINARY(16) NOT NULL,
  refunded_minor BIGINT NOT NULL,
  line_gross_minor BIGINT NOT NULL,
  refunded_at DATETIME(6) NOT NULL,
  PRIMARY KEY (line_id, refund_id),
  CONSTRAINT affiliates_line_refund_of FOREIGN KEY (line_id) REFERENCES affiliates_line (line_id)
);

-- Who won a line and by which rule; also when nobody did.
CREATE TABLE affiliates_attribution (
  id BINARY(16) NOT NULL,
  line_id BINARY(16) NOT NULL,
  order_id BINARY(16) NOT NULL,
  rule VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  precedence VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plan_version INT NOT NULL,
  affiliate_id BINARY(16),
  click_id BINARY(16),
  placed_at DATETIME(6) NOT NULL,
  decided_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX affiliates_attribution_by_line (line_id),
  INDEX affiliates_attribution_by_order (order_id),
  INDEX affiliates_attribution_by_affiliate (affiliate_id, placed_at),
  CONSTRAINT affiliates_attribution_of FOREIGN KEY (line_id) REFERENCES affiliates_line (line_id)
);

CREATE TABLE affiliates_candidate (
  attribution_id BINARY(16) NOT NULL,
  position INT NOT NULL,
  rule VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  affiliate_id BINARY(16) NOT NULL,
  click_id BINARY(16),
  plan_version INT NOT NULL,
  came_at DATETIME(6) NOT NULL,
  verdict VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (attribution_id, position),
  CONSTRAINT affiliates_candidate_of FOREIGN KEY (attribution_id)
    REFERENCES affiliates_attribution (id)
);

-- What affiliates earn. A reversal, a rejection's counterpart or a returned payment is a row of its
-- own that names its origin; a paid row is never changed.
CREATE TABLE affiliates_commission (
  id BINARY(16) NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cause VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  origin_id BINARY(16),
  affiliate_id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  tier TINYINT NOT NULL,
  order_id BINARY(16) NOT NULL,
  line_id BINARY(16) NOT NULL,
  product_id BINARY(16) NOT NULL,
  product_title VARCHAR(200) NOT NULL,
  buyer VARCHAR(120) NOT NULL,
  channel VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  gross_minor BIGINT NOT NULL,
  base_minor BIGINT NOT NULL,
  rate_basis_points INT NOT NULL,
  plan_version INT NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  earned_at DATETIME(6) NOT NULL,
  available_at DATETIME(6) NOT NULL,
  approved_at DATETIME(6),
  decided_by BINARY(16),
  decision VARCHAR(300),
  payout_id BINARY(16),
  paid_at DATETIME(6),
  payout_reference VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX affiliates_commission_by_cause (cause),
  INDEX affiliates_commission_by_affiliate (affiliate_id, earned_at, id),
  INDEX affiliates_commission_by_status (affiliate_id, status, earned_at, id),
  INDEX affiliates_commission_due (status, available_at),
  INDEX affiliates_commission_by_origin (origin_id),
  INDEX affiliates_commission_by_order (order_id),
  INDEX affiliates_commission_by_line (line_id),
  INDEX affiliates_commission_by_payout (payout_id),
  INDEX affiliates_commission_by_payment (affiliate_id, paid_at),
  CONSTRAINT affiliates_commission_of FOREIGN KEY (affiliate_id)
    REFERENCES affiliates_affiliate (id)
);

-- What made a commission look like a purchase by the affiliate; it is held until somebody decides.
CREATE TABLE affiliates_signal (
  commission_id BINARY(16) NOT NULL,
  signal_kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  weight INT NOT NULL,
  PRIMARY KEY (commission_id, signal_kind),
  CONSTRAINT affiliates_signal_of FOREIGN KEY (commission_id)
    REFERENCES affiliates_commission (id)
);

-- Why an affiliate was left out when the last batch was prepared; gone when one includes them.
CREATE TABLE affiliates_left_out (
  affiliate_id BINARY(16) NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(300) NOT NULL,
  left_out_at DATETIME(6) NOT NULL,
  PRIMARY KEY (affiliate_id),
  CONSTRAINT affiliates_left_out_of FOREIGN KEY (affiliate_id)
    REFERENCES affiliates_affiliate (id)
);
