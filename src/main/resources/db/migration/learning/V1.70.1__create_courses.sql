CREATE TABLE learning_course (
  id BINARY(16) NOT NULL,
  slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  audience VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  published BOOLEAN NOT NULL,
  title VARCHAR(120) NOT NULL,
  summary VARCHAR(400) NOT NULL,
  instructor_name VARCHAR(80) NOT NULL,
  instructor_bio VARCHAR(1000) NOT NULL,
  language VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cover_akshar VARCHAR(16) NOT NULL,
  cover_colour TINYINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX learning_course_by_slug (slug),
  INDEX learning_course_by_audience (audience, title),
  CHECK (cover_colour BETWEEN 1 AND 6)
);

CREATE TABLE learning_section (
  id BINARY(16) NOT NULL,
  course_id BINARY(16) NOT NULL,
  place INT NOT NULL,
  title VARCHAR(120) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX learning_section_by_place (course_id, place),
  CONSTRAINT learning_section_of_course FOREIGN KEY (course_id) REFERENCES learning_course (id)
);

-- An article's seconds are its reading time, a video's are its length.
CREATE TABLE learning_lesson (
  id BINARY(16) NOT NULL,
  course_id BINARY(16) NOT NULL,
  section_id BINARY(16) NOT NULL,
  place INT NOT NULL,
  slug VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  published BOOLEAN NOT NULL,
  preview BOOLEAN NOT NULL,
  required BOOLEAN NOT NULL,
  title VARCHAR(120) NOT NULL,
  markdown MEDIUMTEXT NOT NULL,
  media_id BINARY(16) NULL,
  poster_id BINARY(16) NULL,
  seconds INT NOT NULL,
  updated_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX learning_lesson_by_slug (course_id, slug),
  UNIQUE INDEX learning_lesson_by_place (section_id, place),
  CONSTRAINT learning_lesson_of_section FOREIGN KEY (section_id) REFERENCES learning_section (id),
  CONSTRAINT learning_lesson_of_course FOREIGN KEY (course_id) REFERENCES learning_course (id),
  CHECK (seconds > 0)
);

CREATE TABLE learning_caption (
  lesson_id BINARY(16) NOT NULL,
  lang VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label VARCHAR(40) NOT NULL,
  media_id BINARY(16) NOT NULL,
  place INT NOT NULL,
  PRIMARY KEY (lesson_id, lang),
  CONSTRAINT learning_caption_of_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id)
);
