-- A combination of product, campaign and channel that an affiliate shares; clicks name it.
CREATE TABLE affiliates_link (
  id BINARY(16) NOT NULL,
  affiliate_id BINARY(16) NOT NULL,
  product_id BINARY(16),
  campaign VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  INDEX affiliates_link_by_affiliate (affiliate_id, created_at),
  CONSTRAINT affiliates_link_of FOREIGN KEY (affiliate_id) REFERENCES affiliates_affiliate (id)
);

-- Append-only. Address and browser are kept as hashes under a salt that is thrown away.
CREATE TABLE affiliates_click (
  id BINARY(16) NOT NULL,
  affiliate_id BINARY(16) NOT NULL,
  visitor_id BINARY(16) NOT NULL,
  link_id BINARY(16) NOT NULL,
  plan_version INT NOT NULL,
  campaign VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  landing_path VARCHAR(120) NOT NULL,
  referrer_host VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  salt_period INT NOT NULL,
  ip_hash BINARY(16) NOT NULL,
  agent_hash BINARY(16) NOT NULL,
  device VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  clicked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  INDEX affiliates_click_by_visitor (visitor_id, clicked_at),
  INDEX affiliates_click_by_affiliate (affiliate_id, clicked_at, channel),
  INDEX affiliates_click_by_link (link_id, clicked_at)
);

CREATE TABLE affiliates_salt (
  salt_period INT NOT NULL,
  salt BINARY(32) NOT NULL,
  PRIMARY KEY (salt_period)
);

-- From where an affiliate uses the own dashboard: tells a purchase by oneself.
CREATE TABLE affiliates_sighting (
  affiliate_id BINARY(16) NOT NULL,
  salt_period INT NOT NULL,
  ip_hash BINARY(16) NOT NULL,
  agent_hash BINARY(16) NOT NULL,
  visitor_id BINARY(16) NOT NULL,
  seen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (affiliate_id, salt_period, ip_hash, agent_hash, visitor_id),
  CONSTRAINT affiliates_sighting_of FOREIGN KEY (affiliate_id) REFERENCES affiliates_affiliate (id)
);
