package dev.halfmillion.backoffice.backup;

import dev.halfmillion.backoffice.backup.BackupSettings.S3Settings;
import dev.halfmillion.platform.Refusal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place that an operator named. */
public final class BackupPlaces {

  private static final Pattern BUCKET =
      Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/.*)?");

  private BackupPlaces() {}

  /**
   * Opens a place; nothing is asked of it yet.
   *
   * @param address a folder, or {@code s3://bucket/prefix}
   * @throws Refusal when it is empty or none
   */
  public static BackupPlace open(String address, S3Settings s3, Clock clock) {
    String written = address.strip();
    if (written.isEmpty()) {
      throw new Refusal(
          "backup.place.missing",
          "It is not said where backups are kept. Set HALFMILLION_BACKUP_TO to a folder or to"
              + " s3://bucket/prefix, or name it on the command line.");
    }
    Matcher bucket = BUCKET.matcher(written);
    if (bucket.matches()) {
      String prefix = bucket.group(2) == null ? "" : bucket.group(2).replaceAll("^/+|/+$", "");
      return S3Place.of(bucket.group(1), prefix.isEmpty() ? "" : prefix + "/", s3, clock);
    }
    if (written.contains("://")) {
      throw none(written);
    }
    try {
      return new FolderPlace(Path.of(written));
    } catch (InvalidPathException impossible) {
      throw none(written);
    }
  }

  private static Refusal none(String written) {
    return new Refusal(
        "backup.place",
        "\"%s\" is no place for backups. Write a folder, or s3://bucket/prefix with the name of a bucket."
            .formatted(written));
  }
}
