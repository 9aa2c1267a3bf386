-- Clicks of some days are counted while an offer runs.
CREATE INDEX affiliates_click_by_time ON affiliates_click (clicked_at);

-- How far the mails about an offer have come: affiliates are told in the order of their identifiers.
CREATE TABLE affiliates_announcement (
  offer_id BINARY(16) NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  last_told BINARY(16) NOT NULL,
  finished_at DATETIME(6),
  PRIMARY KEY (offer_id),
  INDEX affiliates_announcement_open (finished_at, begun_at)
);
