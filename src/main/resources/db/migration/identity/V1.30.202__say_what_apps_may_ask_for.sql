-- What a program may ask people for. Those of before could ask for the four that there were: openid,
-- profile, learning:read and learning:write.
ALTER TABLE identity_oauth_client ADD COLUMN rights TINYINT NOT NULL DEFAULT 15;
