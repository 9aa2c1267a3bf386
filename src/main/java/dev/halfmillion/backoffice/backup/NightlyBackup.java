package dev.halfmillion.backoffice.backup;

import dev.halfmillion.media.MediaFiles;
import dev.halfmillion.platform.Refusal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The backup that the serving program makes by itself, as its settings say. */
final class NightlyBackup {

  private static final Logger log = LoggerFactory.getLogger(NightlyBackup.class);

  private final BackupSettings settings;
  private final Path data;
  private final MediaFiles files;
  private final DataSource source;
  private final Clock clock;

  NightlyBackup(
      BackupSettings settings, Path data, MediaFiles files, DataSource source, Clock clock) {
    this.settings = settings;
    this.data = data;
    this.files = files;
    this.source = source;
    this.clock = clock;
  }

  /**
   * Looks whether what is set can be used; the place is not asked.
   *
   * @throws Refusal when it cannot
   */
  void requireSettings() {
    settings.time();
    Retention.of(settings.keep());
    settings.readKey(data);
    BackupPlaces.open(settings.to(), settings.s3(), clock).close();
  }

  /**
   * Makes it and says so in the log.
   *
   * @throws Refusal when it cannot be made, so that the job counts as failed
   */
  void make() {
    try (BackupPlace place = BackupPlaces.open(settings.to(), settings.s3(), clock)) {
      Backups backups = new Backups(source, data, files, settings.readKey(data), version(), clock);
      Made made = backups.make(place, Retention.of(settings.keep()).orElse(null));
      log.info(
          "Made the backup {} in {}: {} rows, {} media files of which {} are new, {} older removed",
          made.name(),
          place.address(),
          made.rows(),
          made.files(),
          made.newFiles(),
          made.removed().size());
      if (made.trouble() != null) {
        log.error("Older backups could not be removed: {}", made.trouble());
      }
      if (!made.missing().isEmpty()) {
        log.error(
            "The backup is without media files that are not there, or not whole: {}",
            made.missing());
      }
    } catch (Refusal failed) {
      log.error("No backup was made tonight. {}", failed.sentence());
      throw failed;
    }
  }

  private static String version() {
    return Objects.requireNonNullElse(
        NightlyBackup.class.getPackage().getImplementationVersion(), "from the sources");
  }
}
