package dev.halfmillion.backoffice.backup;

import java.time.Instant;
import java.util.List;

/** A backup that was read to its end and is as it was written. */
public final class CheckedBackup {

  private final BackupReading.Proved proved;

  CheckedBackup(BackupReading.Proved proved) {
    this.proved = proved;
  }

  /** The moment of which it is. */
  public Instant madeAt() {
    return proved.opening().madeAt();
  }

  /** The version of the program that made it. */
  public String program() {
    return proved.opening().program();
  }

  /** Which database server it was made from, in the server's words. */
  public String server() {
    return proved.opening().server();
  }

  /** How many tables it has. */
  public int tables() {
    return proved.closing().tables().size();
  }

  /** How many rows it has. */
  public long rows() {
    return proved.closing().rows();
  }

  /** How many media files belong to it. */
  public int files() {
    return proved.media().size();
  }

  /** The bytes of these. */
  public long fileBytes() {
    return proved.media().stream().mapToLong(Manifest.Media::bytes).sum();
  }

  /** How many accounts its trial balance has. */
  public int accounts() {
    return proved.closing().balances().size();
  }

  /** The hashes of media files that are damaged or gone in the place, and were left out. */
  public List<String> damaged() {
    return proved.damaged();
  }

  /** The hashes of media files that were not there, or not whole, when it was made. */
  public List<String> missing() {
    return proved.closing().missing();
  }
}
