-- By which clock a course's lessons open, and whether its learners are told.
CREATE TABLE IF NOT EXISTS learning_drip (
  course_id BINARY(16) NOT NULL,
  zone VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mails BOOLEAN NOT NULL,
  told_until DATETIME(6) NOT NULL,
  PRIMARY KEY (course_id),
  CONSTRAINT learning_drip_of_course FOREIGN KEY (course_id) REFERENCES learning_course (id)
);

-- When a lesson or all of a section opens; a lesson's own rule goes before its section's. Dates and
-- times are those of the course's zone.
CREATE TABLE IF NOT EXISTS learning_opening_rule (
  target_id BINARY(16) NOT NULL,
  course_id BINARY(16) NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opens_on DATE NULL,
  opens_at TIME NULL,
  days INT NULL,
  after_lesson_id BINARY(16) NULL,
  PRIMARY KEY (target_id),
  INDEX learning_opening_rule_of_course (course_id),
  CONSTRAINT learning_opening_rule_in_course FOREIGN KEY (course_id) REFERENCES learning_course (id)
);

-- What holds for one learner whatever the rule says: stays is a lesson that was open to them and
-- does not close again; else somebody of the staff chose the moment.
CREATE TABLE IF NOT EXISTS learning_own_opening (
  user_id BINARY(16) NOT NULL,
  lesson_id BINARY(16) NOT NULL,
  course_id BINARY(16) NOT NULL,
  opens_at DATETIME(6) NOT NULL,
  stays BOOLEAN NOT NULL,
  set_by BINARY(16) NULL,
  reason VARCHAR(300) NOT NULL,
  PRIMARY KEY (user_id, lesson_id),
  INDEX learning_own_opening_of_course (course_id, stays, opens_at),
  CONSTRAINT learning_own_opening_of_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id)
    ON DELETE CASCADE
);
