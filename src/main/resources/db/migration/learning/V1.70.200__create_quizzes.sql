-- The rules of a lesson's quiz. The version grows with every change.
CREATE TABLE learning_quiz (
  lesson_id BINARY(16) NOT NULL,
  version INT NOT NULL,
  pass_percent INT NOT NULL,
  attempts_allowed INT NULL,
  time_limit_seconds INT NULL,
  shuffle_questions BOOLEAN NOT NULL,
  shuffle_choices BOOLEAN NOT NULL,
  partial_credit BOOLEAN NOT NULL,
  review VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (lesson_id),
  CONSTRAINT learning_quiz_of_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id),
  CHECK (pass_percent BETWEEN 1 AND 100)
);

-- Questions of which each attempt asks some.
CREATE TABLE learning_question_bank (
  id BINARY(16) NOT NULL,
  lesson_id BINARY(16) NOT NULL,
  place INT NOT NULL,
  title VARCHAR(120) NOT NULL,
  draws INT NOT NULL,
  PRIMARY KEY (id),
  INDEX learning_question_bank_by_lesson (lesson_id, place),
  CONSTRAINT learning_question_bank_of_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id),
  CHECK (draws > 0)
);

-- key_json holds what is right: choices, or accepted texts, or a number with its tolerance.
CREATE TABLE learning_question (
  id BINARY(16) NOT NULL,
  lesson_id BINARY(16) NOT NULL,
  bank_id BINARY(16) NULL,
  place INT NOT NULL,
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text VARCHAR(4000) NOT NULL,
  points INT NOT NULL,
  explanation VARCHAR(4000) NOT NULL,
  key_json MEDIUMTEXT NOT NULL,
  PRIMARY KEY (id),
  INDEX learning_question_by_lesson (lesson_id, place),
  CONSTRAINT learning_question_of_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id),
  CONSTRAINT learning_question_of_bank FOREIGN KEY (bank_id) REFERENCES learning_question_bank (id),
  CHECK (points > 0)
);

-- One try at a quiz. paper is what it asks with what is right, drawn at its start and never changed;
-- unfinished is 1 while it is open and NULL afterwards, so that a learner has one open at a time.
-- score is each question's mark, as counted when it was submitted; percent and passed repeat it.
CREATE TABLE learning_attempt (
  id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  lesson_id BINARY(16) NOT NULL,
  number INT NOT NULL,
  unfinished TINYINT NULL,
  request_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  quiz_version INT NOT NULL,
  started_at DATETIME(6) NOT NULL,
  deadline DATETIME(6) NULL,
  paper MEDIUMTEXT NOT NULL,
  answers MEDIUMTEXT NOT NULL,
  submitted_at DATETIME(6) NULL,
  score MEDIUMTEXT NULL,
  percent INT NULL,
  passed BOOLEAN NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX learning_attempt_by_number (user_id, lesson_id, number),
  UNIQUE INDEX learning_attempt_one_open (user_id, lesson_id, unfinished),
  UNIQUE INDEX learning_attempt_by_request (user_id, request_key),
  INDEX learning_attempt_by_lesson (lesson_id),
  INDEX learning_attempt_overdue (unfinished, deadline),
  CONSTRAINT learning_attempt_of_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id)
);
