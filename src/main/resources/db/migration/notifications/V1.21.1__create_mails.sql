-- Mails wait here until they are sent; the cause makes a repeated request harmless.
CREATE TABLE notifications_mail (
  id BINARY(16) NOT NULL,
  cause VARCHAR(190) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  recipient VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(200) NOT NULL,
  html MEDIUMTEXT NOT NULL,
  status VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts INT NOT NULL,
  due_at DATETIME(6),
  created_at DATETIME(6) NOT NULL,
  sent_at DATETIME(6),
  last_error VARCHAR(300),
  PRIMARY KEY (id),
  UNIQUE INDEX notifications_mail_by_cause (cause),
  INDEX notifications_mail_by_due (status, due_at),
  INDEX notifications_mail_by_recipient (recipient, id)
);

-- What a mail is about, so that it stands in the trail of each.
CREATE TABLE notifications_about (
  subject VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  mail_id BINARY(16) NOT NULL,
  PRIMARY KEY (subject, mail_id),
  CONSTRAINT notifications_about_mail FOREIGN KEY (mail_id) REFERENCES notifications_mail (id)
);
