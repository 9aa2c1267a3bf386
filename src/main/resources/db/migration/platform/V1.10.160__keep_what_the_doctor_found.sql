-- What each check of the doctor found when it was made last.
CREATE TABLE platform_look (
  check_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(60) NOT NULL,
  looked_at DATETIME(6) NOT NULL,
  took_millis BIGINT NOT NULL,
  skipped VARCHAR(300) NOT NULL,
  problems INT NOT NULL,
  findings MEDIUMTEXT NOT NULL,
  PRIMARY KEY (check_key)
);

-- What was not well for a time. At most one of a check is live; well counts the looks in a row that
-- found nothing, and told says whether owners were written to.
CREATE TABLE platform_alarm (
  id BINARY(16) NOT NULL,
  check_key VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  live TINYINT,
  well INT NOT NULL,
  told BOOLEAN NOT NULL,
  began_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  PRIMARY KEY (id),
  UNIQUE INDEX platform_alarm_by_check (check_key, live),
  INDEX platform_alarm_by_begin (began_at)
);
