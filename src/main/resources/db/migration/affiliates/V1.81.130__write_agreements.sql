-- The words of the agreement, a row for each version that the owner published. Where there is
-- none, the words that came with the program are in force.
CREATE TABLE affiliates_agreement_text (
  version VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  body MEDIUMTEXT NOT NULL,
  valid_from DATETIME(6) NOT NULL,
  published_by BINARY(16),
  PRIMARY KEY (version),
  UNIQUE KEY affiliates_agreement_number (number)
);
