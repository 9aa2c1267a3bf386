-- What a course's people tell its learners. The mails go out in the order of the learners'
-- identifiers; mailed_to is whom the last one went to.
CREATE TABLE IF NOT EXISTS learning_announcement (
  id BINARY(16) NOT NULL,
  course_id BINARY(16) NOT NULL,
  title VARCHAR(120) NOT NULL,
  markdown TEXT NOT NULL,
  author_id BINARY(16) NOT NULL,
  author_name VARCHAR(120) NOT NULL,
  publish_at DATETIME(6) NOT NULL,
  mails BOOLEAN NOT NULL,
  mails_done BOOLEAN NOT NULL,
  mailed_to BINARY(16) NULL,
  written_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  INDEX learning_announcement_of_course (course_id, publish_at, id),
  INDEX learning_announcement_to_mail (mails_done, publish_at),
  CONSTRAINT learning_announcement_in_course FOREIGN KEY (course_id) REFERENCES learning_course (id)
);
