-- Who wrote a course: an instructor edits these; a course without an author, every instructor.
ALTER TABLE learning_course ADD COLUMN author_id BINARY(16) NULL;

-- The PDF files beside a lesson's text.
CREATE TABLE learning_document (
  lesson_id BINARY(16) NOT NULL,
  media_id BINARY(16) NOT NULL,
  place INT NOT NULL,
  PRIMARY KEY (lesson_id, media_id),
  CONSTRAINT learning_document_of_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id)
);
