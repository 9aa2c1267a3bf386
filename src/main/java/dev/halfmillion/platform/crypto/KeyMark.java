package dev.halfmillion.platform.crypto;

import dev.halfmillion.platform.database.StartRefused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the database remembers of its keys: nothing before the first start, an empty text where they
 * are older than this memory, else a fingerprint.
 */
final class KeyMark {

  private final JdbcClient jdbc;
  private final Path folder;

  KeyMark(JdbcClient jdbc, Path folder) {
    this.jdbc = jdbc;
    this.folder = folder;
  }

  /** Refuses where the database has keys and they are not there; new ones would open nothing. */
  void requireKeys(boolean there) {
    if (!there && kept().isPresent()) {
      throw new StartRefused(
          "The database belongs to keys that are not in "
              + folder
              + ". Start in the folder of before, set HALFMILLION_DATA to the data folder of"
              + " before, or put the folder keys back from a backup. Without them nobody can read"
              + " the bank details and gateway keys in this database.");
    }
  }

  /** Remembers keys at the first start, and refuses others from then on. */
  void requireSame(String keys) throws GeneralSecurityException {
    String fingerprint = fingerprint(keys);
    jdbc.sql(
            """
            UPDATE platform_installation SET key_fingerprint = :fingerprint
            WHERE id = 1 AND (key_fingerprint IS NULL OR key_fingerprint = '')
            """)
        .param("fingerprint", fingerprint)
        .update();
    if (!kept().filter(fingerprint::equals).isPresent()) {
      throw new StartRefused(
          "The keys in "
              + folder
              + " are not those of this database. Set HALFMILLION_DATA to the data folder that"
              + " belongs to it, put the folder keys back from a backup, or set"
              + " HALFMILLION_DATABASE_URL to the database of these keys.");
    }
  }

  /** By what the database remembers keys. */
  static String fingerprint(String keys) throws GeneralSecurityException {
    byte[] text = keys.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
  }

  private Optional<String> kept() {
    return kept(jdbc);
  }

  /** What the database remembers. */
  static Optional<String> kept(JdbcClient jdbc) {
    return jdbc.sql("SELECT key_fingerprint FROM platform_installation WHERE id = 1")
        .query((row, number) -> Optional.ofNullable(row.getString("key_fingerprint")))
        .optional()
        .flatMap(kept -> kept);
  }
}
