-- What a list of attempts says, so that no paper is read for it: points once it was submitted, and
-- when the learner sees what was right, as the quiz said at its start. Attempts that are older have
-- neither yet; a job reads their papers, a few at a time.
ALTER TABLE learning_attempt ADD COLUMN points INT NULL;
ALTER TABLE learning_attempt ADD COLUMN points_of INT NULL;
ALTER TABLE learning_attempt
  ADD COLUMN review VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL;
CREATE INDEX learning_attempt_by_review ON learning_attempt (review);
