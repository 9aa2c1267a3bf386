-- Payers who have their bank claim a payment back. The amount leaves the transfer after that, and
-- comes with the one after the dispute is won.
CREATE TABLE sandbox_dispute (
  id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payment_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  amount_minor BIGINT NOT NULL,
  currency CHAR(3) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  respond_by DATETIME(6) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  taken_settlement_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
  back_settlement_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
  PRIMARY KEY (id),
  INDEX sandbox_dispute_by_payment (payment_id),
  INDEX sandbox_dispute_by_taken (taken_settlement_id),
  INDEX sandbox_dispute_by_back (back_settlement_id),
  CONSTRAINT sandbox_dispute_of_payment FOREIGN KEY (payment_id) REFERENCES sandbox_payment (id)
);
