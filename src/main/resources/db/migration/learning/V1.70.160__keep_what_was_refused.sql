-- What became of a file that a lesson was to get and did not, until it is mended or set aside.
CREATE TABLE learning_refused_file (
  lesson_id BINARY(16) NOT NULL,
  sentence VARCHAR(500) NOT NULL,
  refused_at DATETIME(6) NOT NULL,
  PRIMARY KEY (lesson_id),
  CONSTRAINT learning_refused_file_of_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id)
);
