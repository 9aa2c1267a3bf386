-- What a write of a program answered, by the key it was sent under: sent again, it answers the same.
CREATE TABLE platform_repeat (
  user_id BINARY(16) NOT NULL,
  repeat_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asked_hash BINARY(32) NOT NULL,
  answer LONGTEXT,
  taken_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id, repeat_key),
  INDEX platform_repeat_by_time (taken_at)
);
