package dev.halfmillion.backoffice.backup;

import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole backup in its place.
 *
 * @param name of the file; it tells the moment and the key
 * @param madeAt the moment of which it is, to the second
 * @param keyId the mark of the key that opens it
 * @param bytes its size, media files apart
 */
public record KeptBackup(String name, Instant madeAt, String keyId, long bytes) {

  private static final Pattern NAME =
      Pattern.compile(BackupPlace.OURS + "(\\d{8}T\\d{6}Z)-([0-9a-f]{16})\\.backup");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

  /** The name of a backup of this moment. */
  static String nameOf(Instant moment, String keyId) {
    return BackupPlace.OURS
        + MOMENT.format(moment.atOffset(ZoneOffset.UTC))
        + "-"
        + keyId
        + ".backup";
  }

  /**
   * The backups of a place, the oldest first.
   *
   * @throws Refusal when it does not answer
   */
  public static List<KeptBackup> in(BackupPlace place) {
    try {
      return among(place.list());
    } catch (IOException unreadable) {
      throw unreadable(place, unreadable);
    }
  }

  /** The backups among the files of a place, the oldest first. */
  static List<KeptBackup> among(List<StoredFile> files) {
    return files.stream()
        .flatMap(file -> of(file.name(), file.bytes()).stream())
        .sorted(Comparator.comparing(KeptBackup::madeAt))
        .toList();
  }

  /**
   * The name of the backup that is meant.
   *
   * @param name of its file, or null for the newest that the key opens
   * @throws Refusal when it is not there
   */
  public static String choose(BackupPlace place, @Nullable String name, BackupKey key) {
    try {
      if (name != null) {
        place.open(name).close();
        return name;
      }
      List<KeptBackup> all = in(place);
      return all.reversed().stream()
          .filter(each -> each.keyId.equals(key.id()))
          .findFirst()
          .map(KeptBackup::name)
          .orElseThrow(() -> none(place, all, key));
    } catch (NoSuchFileException missing) {
      throw new Refusal(
          "backup.unknown",
          "There is no %s in %s. \"halfmillion backup --list\" shows what there is."
              .formatted(name, place.address()));
    } catch (IOException unreadable) {
      throw unreadable(place, unreadable);
    }
  }

  private static Refusal unreadable(BackupPlace place, IOException why) {
    return new Refusal(
        "backup.place.failed",
        "The place %s cannot be read: %s".formatted(place.address(), Backups.words(why)));
  }

  private static Refusal none(BackupPlace place, List<KeptBackup> all, BackupKey key) {
    if (all.isEmpty()) {
      return new Refusal(
          "backup.unknown",
          "There is no backup in %s. Name the right place by --from.".formatted(place.address()));
    }
    return new Refusal(
        "backup.key.other",
        ("None of the %d backups in %s was made with the key at hand, %s; the newest was made with"
                + " %s. Name the right key's file by --key.")
            .formatted(all.size(), place.address(), key.id(), all.getLast().keyId));
  }

  /** The backup of this name, or empty for any other file. */
  static Optional<KeptBackup> of(String name, long bytes) {
    Matcher match = NAME.matcher(name);
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime moment = LocalDateTime.parse(match.group(1), MOMENT);
      return Optional.of(
          new KeptBackup(name, moment.toInstant(ZoneOffset.UTC), match.group(2), bytes));
    } catch (DateTimeParseException noMoment) {
      return Optional.empty();
    }
  }
}
