-- What people write down in lessons. A deleted note stays as a stone without text, so that an older
-- edit of it that comes late changes nothing; one whose writing never came has no lesson.
CREATE TABLE IF NOT EXISTS learning_note (
  id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  lesson_id BINARY(16) NULL,
  at_seconds INT NULL,
  body TEXT NOT NULL,
  edited_at DATETIME(6) NOT NULL,
  deleted BOOLEAN NOT NULL,
  PRIMARY KEY (id),
  INDEX learning_note_by_lesson (user_id, lesson_id, at_seconds),
  INDEX learning_note_by_user (user_id, id),
  CONSTRAINT learning_note_in_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id)
    ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS learning_bookmark (
  user_id BINARY(16) NOT NULL,
  lesson_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  added_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id, lesson_id),
  UNIQUE INDEX learning_bookmark_in_order (user_id, id),
  CONSTRAINT learning_bookmark_of_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id)
    ON DELETE CASCADE
);
