-- A fingerprint of the keys that this database belongs to. Empty where they are older than this
-- column: the next start takes those it finds, and makes none.
ALTER TABLE platform_installation
  ADD COLUMN key_fingerprint VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin;

UPDATE platform_installation SET key_fingerprint = '';
