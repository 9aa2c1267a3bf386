-- What a list of attempts says, so that no paper is read for it: points once it was submitted, and
-- when the learner sees what was right, as the quiz said at its start.
ALTER TABLE learning_attempt ADD COLUMN points INT NULL;
ALTER TABLE learning_attempt ADD COLUMN points_of INT NULL;
ALTER TABLE learning_attempt
  ADD COLUMN review VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'NEVER';

UPDATE learning_attempt
SET points = CAST(JSON_UNQUOTE(JSON_EXTRACT(score, '$.points')) AS SIGNED),
    points_of = CAST(JSON_UNQUOTE(JSON_EXTRACT(score, '$.of')) AS SIGNED),
    review = JSON_UNQUOTE(JSON_EXTRACT(paper, '$.review'));
