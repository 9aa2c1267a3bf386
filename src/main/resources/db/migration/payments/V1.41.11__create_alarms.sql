-- What is wrong with a gateway for long, from when it was seen until it was seen no more. live is 1
-- until then and NULL after, so that one thing is wrong with one gateway at most once at a time.
CREATE TABLE payments_alarm (
  id BINARY(16) NOT NULL,
  gateway VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  began_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  live TINYINT,
  PRIMARY KEY (id),
  UNIQUE INDEX payments_alarm_once (gateway, kind, live),
  INDEX payments_alarm_by_live (live, began_at)
);

CREATE INDEX payments_inbox_by_arrival ON payments_inbox (gateway, received_at);
CREATE INDEX payments_attempt_by_opening ON payments_attempt (gateway, opened_at);
