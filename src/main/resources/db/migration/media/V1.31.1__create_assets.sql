-- Every uploaded or generated file. The bytes lie in the store under their hash; equal bytes once.
CREATE TABLE media_asset (
  id BINARY(16) NOT NULL,
  content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content_type VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name VARCHAR(120) NOT NULL,
  size_bytes BIGINT NOT NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE INDEX media_asset_by_content (content_hash, content_type, file_name),
  CHECK (size_bytes > 0)
);
