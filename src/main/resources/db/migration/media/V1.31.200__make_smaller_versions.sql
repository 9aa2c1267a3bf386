-- What is made of a recording for slow lines: sound alone, a small picture, a poster. A row is a wish
-- first; what came of it is told to authors.
CREATE TABLE media_rendition (
  source_id BINARY(16) NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  asset_id BINARY(16) NULL,
  reason VARCHAR(300) NOT NULL,
  tries INT NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (source_id, kind),
  INDEX media_rendition_by_state (state, asked_at),
  INDEX media_rendition_by_asset (asset_id),
  CONSTRAINT media_rendition_is_asset FOREIGN KEY (asset_id) REFERENCES media_asset (id)
);
