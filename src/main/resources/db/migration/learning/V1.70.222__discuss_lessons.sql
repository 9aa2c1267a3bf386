-- What is asked and answered below a lesson. A question is a post whose thread is itself; one that
-- was removed stays as a place in the thread.
CREATE TABLE IF NOT EXISTS learning_post (
  id BINARY(16) NOT NULL,
  thread_id BINARY(16) NOT NULL,
  lesson_id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  question BOOLEAN NOT NULL,
  instructor BOOLEAN NOT NULL,
  answered BOOLEAN NOT NULL,
  told BOOLEAN NOT NULL,
  body TEXT NOT NULL,
  at_seconds INT NULL,
  written_at DATETIME(6) NOT NULL,
  edited_at DATETIME(6) NULL,
  removed_at DATETIME(6) NULL,
  removed_by BINARY(16) NULL,
  PRIMARY KEY (id),
  INDEX learning_post_of_lesson (lesson_id, question, id),
  INDEX learning_post_of_thread (thread_id, id),
  INDEX learning_post_by_user (user_id, id),
  INDEX learning_post_to_tell (told, written_at),
  INDEX learning_post_to_answer (question, answered, id),
  CONSTRAINT learning_post_in_lesson FOREIGN KEY (lesson_id) REFERENCES learning_lesson (id)
    ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS learning_post_report (
  post_id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  reason VARCHAR(300) NOT NULL,
  reported_at DATETIME(6) NOT NULL,
  settled_at DATETIME(6) NULL,
  settled_by BINARY(16) NULL,
  PRIMARY KEY (post_id, user_id),
  INDEX learning_post_report_open (settled_at, reported_at),
  CONSTRAINT learning_post_report_of_post FOREIGN KEY (post_id) REFERENCES learning_post (id)
    ON DELETE CASCADE
);

-- Which mails about courses somebody wants no more.
CREATE TABLE IF NOT EXISTS learning_mail_stop (
  user_id BINARY(16) NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stopped_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id, kind)
);
