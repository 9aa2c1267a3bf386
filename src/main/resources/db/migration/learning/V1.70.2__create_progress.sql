-- Who studies what since when. Access is asked of entitlements; this remembers the path.
CREATE TABLE learning_enrollment (
  user_id BINARY(16) NOT NULL,
  course_id BINARY(16) NOT NULL,
  enrolled_at DATETIME(6) NOT NULL,
  last_opened_at DATETIME(6) NULL,
  last_lesson_id BINARY(16) NULL,
  completed_at DATETIME(6) NULL,
  PRIMARY KEY (user_id, course_id),
  INDEX learning_enrollment_by_course (course_id, enrolled_at),
  CONSTRAINT learning_enrollment_of_course FOREIGN KEY (course_id) REFERENCES learning_course (id)
);

-- watched is the union of watched parts in whole seconds, as [[from,to],…], ascending and disjoint.
CREATE TABLE learning_progress (
  user_id BINARY(16) NOT NULL,
  lesson_id BINARY(16) NOT NULL,
  first_opened_at DATETIME(6) NOT NULL,
  position_seconds INT NOT NULL,
  position_seen_at DATETIME(6) NOT NULL,
  watched MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  watched_seconds INT NOT NULL,
  completed_at DATETIME(6) NULL,
  PRIMARY KEY (user_id, lesson_id),
  INDEX learning_progress_by_lesson (lesson_id),
  CONSTRAINT learning_progress_of_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id)
);

-- The keys of updates already taken, so that one sent again changes nothing.
CREATE TABLE learning_progress_update (
  user_id BINARY(16) NOT NULL,
  lesson_id BINARY(16) NOT NULL,
  update_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  taken_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id, lesson_id, update_key),
  INDEX learning_progress_update_by_time (taken_at)
);
