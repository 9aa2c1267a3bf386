package dev.halfmillion.backoffice.backup;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the last backup is as young as it should be, and the key for the next one is there. */
@Component
class BackupCheck implements HealthCheck {

  private static final Duration NIGHTLY = Duration.ofHours(26);
  private static final Duration BY_HAND = Duration.ofDays(8);

  @Override
  public String key() {
    return "backup";
  }

  @Override
  public String name() {
    return "Backup";
  }

  @Override
  public List<Finding> findings(Surroundings here) {
    BackupSettings settings = BackupSettings.of(here.environment());
    if (settings.to().isBlank()) {
      return here.live() ? List.of(none()) : List.of();
    }
    Path data = here.settings().data();
    try (BackupPlace place = BackupPlaces.open(settings.to(), settings.s3(), here.clock())) {
      BackupKey key = settings.readKey(data);
      Duration limit = settings.at().isBlank() ? BY_HAND : NIGHTLY;
      return KeptBackup.in(place).reversed().stream()
          .filter(kept -> kept.keyId().equals(key.id()))
          .findFirst()
          .map(newest -> age(newest, here.clock().instant(), limit, settings))
          .orElseGet(
              () ->
                  List.of(
                      Finding.problem(
                          "There is no backup in %s that the key at hand opens."
                              .formatted(place.address()),
                          remedy(settings))));
    } catch (Refusal broken) {
      return List.of(
          Finding.problem(broken.sentence(), "Mend that, then run \"halfmillion backup\"."));
    }
  }

  private static List<Finding> age(
      KeptBackup newest, Instant now, Duration limit, BackupSettings settings) {
    Duration age = Duration.between(newest.madeAt(), now);
    if (age.compareTo(limit) <= 0) {
      return List.of();
    }
    String sentence = "The last backup is %d hours old.".formatted(age.toHours());
    return List.of(
        settings.at().isBlank()
            ? Finding.warning(sentence, remedy(settings))
            : Finding.problem(sentence, remedy(settings)));
  }

  private static String remedy(BackupSettings settings) {
    return settings.at().isBlank()
        ? "Run \"halfmillion backup\", and set HALFMILLION_BACKUP_AT, such as 02:30, so that it is"
            + " made each night."
        : "Run \"halfmillion backup\" and see what it says; the log of the last night says why none"
            + " was made.";
  }

  private static Finding none() {
    return Finding.warning(
        "No backups are made: it is not said where they go.",
        "Set HALFMILLION_BACKUP_TO to a folder on another disk or to s3://bucket/prefix, make a key"
            + " by \"halfmillion backup --make-key\", and set HALFMILLION_BACKUP_AT, such as"
            + " 02:30.");
  }
}
