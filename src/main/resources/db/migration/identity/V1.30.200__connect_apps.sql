-- Programs that people let into their account, and what they were given. No token is kept: of a code
-- and of the present refresh token there is a hash; access tokens are proved by a signature.
CREATE TABLE identity_oauth_client (
  id BINARY(16) NOT NULL,
  client_id VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(80) NOT NULL,
  secret_hash BINARY(32),
  redirects TEXT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  disabled_at DATETIME(6),
  PRIMARY KEY (id),
  UNIQUE KEY identity_oauth_client_by_client_id (client_id)
);

CREATE TABLE identity_oauth_request (
  id BINARY(16) NOT NULL,
  client_id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  session_epoch BIGINT NOT NULL,
  state_hash BINARY(32),
  code_hash BINARY(32),
  authorization_uri VARCHAR(500) NOT NULL,
  redirect_uri VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin,
  client_state TEXT,
  rights TINYINT NOT NULL,
  code_challenge VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  nonce VARCHAR(255),
  device VARCHAR(80) NOT NULL,
  expires_at DATETIME(6) NOT NULL,
  used_at DATETIME(6),
  connection_id BINARY(16),
  PRIMARY KEY (id),
  UNIQUE KEY identity_oauth_request_by_state (state_hash),
  UNIQUE KEY identity_oauth_request_by_code (code_hash),
  INDEX identity_oauth_request_by_expiry (expires_at)
);

CREATE TABLE identity_oauth_connection (
  id BINARY(16) NOT NULL,
  client_id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  session_epoch BIGINT NOT NULL,
  rights TINYINT NOT NULL,
  device VARCHAR(80) NOT NULL,
  generation INT NOT NULL,
  refresh_hash BINARY(32) NOT NULL,
  access_from INT NOT NULL,
  connected_at DATETIME(6) NOT NULL,
  refreshed_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  PRIMARY KEY (id),
  INDEX identity_oauth_connection_by_user (user_id, ended_at),
  INDEX identity_oauth_connection_by_client (client_id, ended_at),
  INDEX identity_oauth_connection_by_use (refreshed_at)
);

CREATE TABLE identity_oauth_key (
  period INT NOT NULL,
  name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sealed BLOB NOT NULL,
  made_at DATETIME(6) NOT NULL,
  PRIMARY KEY (period)
);

-- The way back to a program's request carries more than a page's address did.
ALTER TABLE identity_sign_in_link MODIFY landing_path VARCHAR(2000) NOT NULL;
ALTER TABLE identity_sign_up MODIFY landing_path VARCHAR(2000) NOT NULL;
