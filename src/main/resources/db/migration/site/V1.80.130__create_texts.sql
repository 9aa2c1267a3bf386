-- The texts every shop owes. Number 0 is the starting text, which the program brings along.
CREATE TABLE site_text (
  text_key VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  newest INT NOT NULL,
  published INT NOT NULL,
  PRIMARY KEY (text_key)
);

CREATE TABLE site_text_version (
  text_key VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  title VARCHAR(80) NOT NULL,
  `lead` VARCHAR(300) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  written_at DATETIME(6) NOT NULL,
  written_by BINARY(16),
  published_at DATETIME(6),
  PRIMARY KEY (text_key, number),
  CONSTRAINT site_version_of_text FOREIGN KEY (text_key) REFERENCES site_text (text_key)
);

INSERT INTO site_text (text_key, newest, published) VALUES
  ('about', 0, 0),
  ('contact', 0, 0),
  ('help', 0, 0),
  ('refunds', 0, 0),
  ('terms', 0, 0),
  ('privacy', 0, 0),
  ('grievance', 0, 0);
