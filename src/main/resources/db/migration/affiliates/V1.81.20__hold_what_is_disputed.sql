-- What of a sold line a bank disputes, kept although no commission may be there yet. A dispute that
-- has ended stays as a row, so that news of its beginning that comes late changes nothing.
CREATE TABLE affiliates_line_dispute (
  line_id BINARY(16) NOT NULL,
  dispute_id BINARY(16) NOT NULL,
  disputed_minor BIGINT NOT NULL,
  line_gross_minor BIGINT NOT NULL,
  ended BOOLEAN NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (line_id, dispute_id),
  CONSTRAINT affiliates_line_dispute_of FOREIGN KEY (line_id) REFERENCES affiliates_line (line_id)
);
