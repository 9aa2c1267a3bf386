-- Who teaches a course: as learners see them, in order, and which person here that is, who may then
-- edit the course.
CREATE TABLE IF NOT EXISTS learning_instructor (
  id BINARY(16) NOT NULL,
  course_id BINARY(16) NOT NULL,
  place INT NOT NULL,
  name VARCHAR(80) NOT NULL,
  bio VARCHAR(1000) NOT NULL,
  user_id BINARY(16) NULL,
  added_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX learning_instructor_once (course_id, user_id),
  INDEX learning_instructor_in_order (course_id, place),
  INDEX learning_instructor_by_user (user_id, course_id),
  CONSTRAINT learning_instructor_of_course FOREIGN KEY (course_id) REFERENCES learning_course (id)
);

-- The one that each course has had; a course's own identifier is as good as any.
INSERT INTO learning_instructor (id, course_id, place, name, bio, user_id, added_at)
SELECT id, id, 0, instructor_name, instructor_bio, author_id, created_at
FROM learning_course c
WHERE NOT EXISTS (SELECT 1 FROM learning_instructor i WHERE i.course_id = c.id);

-- The columns they came from stay, for programs of the version before that still run; this
-- version leaves them empty. A step of a later version drops them.
ALTER TABLE learning_course
  MODIFY COLUMN instructor_name VARCHAR(80) NOT NULL DEFAULT '',
  MODIFY COLUMN instructor_bio VARCHAR(1000) NOT NULL DEFAULT '';
