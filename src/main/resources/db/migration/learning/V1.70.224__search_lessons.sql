-- The words of lessons and captions without markup, in pieces, for looking through by LIKE; kept by
-- a job. made_from is the lesson's change that the pieces were made from.
CREATE TABLE IF NOT EXISTS learning_search_text (
  id BINARY(16) NOT NULL,
  course_id BINARY(16) NOT NULL,
  lesson_id BINARY(16) NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at_seconds INT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (id),
  INDEX learning_search_text_of_course (course_id, kind),
  INDEX learning_search_text_of_lesson (lesson_id),
  CONSTRAINT learning_search_text_in_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id)
    ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS learning_search_state (
  lesson_id BINARY(16) NOT NULL,
  made_from DATETIME(6) NOT NULL,
  PRIMARY KEY (lesson_id),
  CONSTRAINT learning_search_state_of_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id)
    ON DELETE CASCADE
);
