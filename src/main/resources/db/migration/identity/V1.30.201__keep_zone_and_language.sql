-- What learners choose in the app; null until they do.
ALTER TABLE identity_user ADD COLUMN zone VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin;
ALTER TABLE identity_user ADD COLUMN language CHAR(2) CHARACTER SET ascii COLLATE ascii_bin;
