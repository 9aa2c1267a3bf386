-- A person has so many questions, codes and connections; what ended is forgotten after a day.
ALTER TABLE identity_oauth_request ADD INDEX identity_oauth_request_by_user (user_id, expires_at);
ALTER TABLE identity_oauth_connection ADD INDEX identity_oauth_connection_by_end (ended_at);
