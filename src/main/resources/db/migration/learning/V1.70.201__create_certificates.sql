-- Whether a course gives a certificate, and whether taking a purchase back takes it too.
CREATE TABLE learning_certificate_policy (
  course_id BINARY(16) NOT NULL,
  issued BOOLEAN NOT NULL,
  ends_with_refund BOOLEAN NOT NULL,
  PRIMARY KEY (course_id),
  CONSTRAINT learning_certificate_policy_of_course FOREIGN KEY (course_id) REFERENCES learning_course (id)
);

-- What a certificate says is kept as it was when it was issued. The identifier is drawn at random,
-- for whoever knows it may read it; live is 1 while it is valid, so that there is one at a time.
CREATE TABLE learning_certificate (
  id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  course_id BINARY(16) NOT NULL,
  live TINYINT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  course_title VARCHAR(120) NOT NULL,
  instructor VARCHAR(80) NOT NULL,
  academy VARCHAR(120) NOT NULL,
  completed_on DATE NOT NULL,
  issued_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  reason VARCHAR(300) NULL,
  by_refund BOOLEAN NOT NULL,
  successor_id BINARY(16) NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX learning_certificate_one_live (user_id, course_id, live),
  INDEX learning_certificate_by_course (course_id, issued_at, id),
  CONSTRAINT learning_certificate_of_course FOREIGN KEY (course_id) REFERENCES learning_course (id)
);
