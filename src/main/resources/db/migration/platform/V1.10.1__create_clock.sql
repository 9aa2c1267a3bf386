-- How far business time runs ahead of the system's; more than nothing only in a demo.
CREATE TABLE platform_clock (
  id TINYINT NOT NULL,
  offset_seconds BIGINT NOT NULL,
  PRIMARY KEY (id),
  CHECK (offset_seconds >= 0)
);
INSERT INTO platform_clock (id, offset_seconds) VALUES (1, 0);

-- The mark by which a later start knows the schema as ours, in which mode it was made
-- and whether its first data are all there.
CREATE TABLE platform_installation (
  id TINYINT NOT NULL,
  mode VARCHAR(20) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  complete BOOLEAN NOT NULL,
  PRIMARY KEY (id)
);
