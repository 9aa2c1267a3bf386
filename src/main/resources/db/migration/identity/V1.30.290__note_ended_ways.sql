-- A session or connection that was ended alone: what was given under it opens nothing any more.
CREATE TABLE IF NOT EXISTS identity_ended_way (
  user_id  BINARY(16)  NOT NULL,
  mark     BINARY(16)  NOT NULL,
  ended_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id, mark),
  KEY identity_ended_way_by_end (ended_at),
  CONSTRAINT identity_ended_way_user FOREIGN KEY (user_id) REFERENCES identity_user (id)
);
