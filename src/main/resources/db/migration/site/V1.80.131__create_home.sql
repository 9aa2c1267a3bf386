-- The headline of the home page. Revision 0: nobody has written one, the program's own stands.
CREATE TABLE site_home (
  id TINYINT NOT NULL,
  headline VARCHAR(120) NOT NULL,
  hindi VARCHAR(120) NOT NULL,
  `lead` VARCHAR(400) NOT NULL,
  revision INT NOT NULL,
  changed_at DATETIME(6),
  changed_by BINARY(16),
  PRIMARY KEY (id)
);

INSERT INTO site_home (id, headline, hindi, `lead`, revision) VALUES (1, '', '', '', 0);

-- What stands below it, and the questions people ask, each list in its order.
CREATE TABLE site_block (
  id BINARY(16) NOT NULL,
  list VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(200) NOT NULL,
  body TEXT NOT NULL,
  picture BINARY(16),
  picture_alt VARCHAR(160) NOT NULL,
  shown BOOLEAN NOT NULL,
  position INT NOT NULL,
  revision INT NOT NULL,
  changed_at DATETIME(6),
  changed_by BINARY(16),
  PRIMARY KEY (id),
  INDEX site_block_in_order (list, position)
);

INSERT INTO site_block
  (id, list, kind, title, body, picture_alt, shown, position, revision)
VALUES
  (UNHEX('019a0000000070008000000000000001'), 'home', 'courses', '', '', '', TRUE, 0, 1),
  (UNHEX('019a0000000070008000000000000002'), 'home', 'questions', '', '', '', TRUE, 1, 1),
  (UNHEX('019a0000000070008000000000000003'), 'home', 'sharing', '', '', '', TRUE, 2, 1);
