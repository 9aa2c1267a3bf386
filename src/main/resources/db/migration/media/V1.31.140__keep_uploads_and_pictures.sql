-- A file on its way in: its pieces lie in the store until it is whole and found to be what it should.
CREATE TABLE media_upload (
  id BINARY(16) NOT NULL,
  owner_id BINARY(16) NOT NULL,
  kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name VARCHAR(120) NOT NULL,
  size_bytes BIGINT NOT NULL,
  fingerprint CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_bytes BIGINT NOT NULL,
  busy_until DATETIME(6) NULL,
  media_id BINARY(16) NULL,
  seconds INT NULL,
  touched_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  INDEX media_upload_by_file (owner_id, fingerprint),
  INDEX media_upload_by_time (touched_at),
  CONSTRAINT media_upload_of_asset FOREIGN KEY (media_id) REFERENCES media_asset (id),
  CHECK (received_bytes BETWEEN 0 AND size_bytes)
);

-- An uploaded file that nothing uses yet may be cleared away; what was kept before is used.
ALTER TABLE media_asset ADD COLUMN claimed BOOLEAN NOT NULL DEFAULT TRUE;

-- A picture for everybody, written anew in several widths.
CREATE TABLE media_picture (
  id BINARY(16) NOT NULL,
  width INT NOT NULL,
  asset_id BINARY(16) NOT NULL,
  PRIMARY KEY (id, width),
  CONSTRAINT media_picture_of_asset FOREIGN KEY (asset_id) REFERENCES media_asset (id)
);
