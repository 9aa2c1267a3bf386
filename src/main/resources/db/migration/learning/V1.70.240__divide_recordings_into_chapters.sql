-- Where a recording turns to something else, in whole seconds from its beginning.
CREATE TABLE learning_chapter (
  lesson_id BINARY(16) NOT NULL,
  seconds INT NOT NULL,
  title VARCHAR(120) NOT NULL,
  PRIMARY KEY (lesson_id, seconds),
  CONSTRAINT learning_chapter_of_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id),
  CHECK (seconds >= 0)
);
