-- What the owner settles on pages. A secret is encrypted; anything else stands in plain.
CREATE TABLE platform_setting (
  name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plain VARCHAR(2000),
  secret VARBINARY(2000),
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (name)
);
