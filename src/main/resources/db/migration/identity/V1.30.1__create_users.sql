-- People. The address is in its normal form; session_epoch rises when old sessions must end.
CREATE TABLE identity_user (
  id BINARY(16) NOT NULL,
  email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(120) NOT NULL,
  phone VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  password_hash VARCHAR(250) CHARACTER SET ascii COLLATE ascii_bin,
  session_epoch BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  first_sign_in_at DATETIME(6),
  suspended_at DATETIME(6),
  PRIMARY KEY (id),
  UNIQUE INDEX identity_user_by_email (email),
  INDEX identity_user_by_name (name),
  INDEX identity_user_by_phone (phone)
);

CREATE TABLE identity_role (
  user_id BINARY(16) NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  granted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id, role),
  INDEX identity_role_by_role (role, user_id),
  CONSTRAINT identity_role_user FOREIGN KEY (user_id) REFERENCES identity_user (id)
);

-- Links that sign somebody in. Only a hash of the token is kept.
CREATE TABLE identity_sign_in_link (
  token_hash BINARY(32) NOT NULL,
  user_id BINARY(16) NOT NULL,
  landing_path VARCHAR(500) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  redeemed_at DATETIME(6),
  PRIMARY KEY (token_hash),
  INDEX identity_sign_in_link_by_user (user_id),
  INDEX identity_sign_in_link_by_expiry (expires_at),
  CONSTRAINT identity_sign_in_link_user FOREIGN KEY (user_id) REFERENCES identity_user (id)
);

-- A new address that waits for its owner's confirmation; one per person.
CREATE TABLE identity_email_change (
  user_id BINARY(16) NOT NULL,
  token_hash BINARY(32) NOT NULL,
  new_email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  PRIMARY KEY (user_id),
  UNIQUE INDEX identity_email_change_by_token (token_hash),
  CONSTRAINT identity_email_change_user FOREIGN KEY (user_id) REFERENCES identity_user (id)
);
