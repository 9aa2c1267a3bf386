package dev.halfmillion.backoffice.backup;

import dev.halfmillion.media.MediaFiles;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.database.SchemaLock;
import dev.halfmillion.platform.database.SchemaRebuild;
import dev.halfmillion.platform.soundness.Soundness;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Puts a backup into an empty schema and an empty data folder. All of it is read and proved before
 * anything is written; what was written is read again and compared.
 */
public final class Restore {

  private static final Logger log = LoggerFactory.getLogger(Restore.class);

  private static final String NOTHING = "Nothing was written.";
  private static final String HALF =
      "It stopped half-way, and the program does not start on what there is. Run the same command"
          + " again: it begins anew.";
  private static final String ALL =
      "All of it is restored; only the look at the end failed: run \"halfmillion doctor\".";

  private static final Duration LONGEST_QUESTION = Duration.ofHours(1);

  private final DataSource source;
  private final SchemaRebuild schema;
  private final RestoredData data;
  private final Clock clock;
  private boolean withoutDamagedFiles;

  /**
   * A restore into one installation.
   *
   * @param source of connections to its schema
   * @param data its data folder
   * @param files its media files
   */
  public Restore(DataSource source, Path data, MediaFiles files, Clock clock) {
    this.source = new PatientSource(source);
    this.schema = new SchemaRebuild(this.source);
    this.data = new RestoredData(data, files);
    this.clock = clock;
  }

  /** From now on media files that are damaged or gone are left out, and the rest is restored. */
  public void leaveOutDamagedFiles() {
    withoutDamagedFiles = true;
  }

  /**
   * Looks whether the backup of this name can be restored here, and writes nothing.
   *
   * @throws Refusal when it is none, is damaged, newer than this program or made with another key,
   *     or when something is here already
   */
  public CheckedBackup check(BackupPlace place, String name, BackupKey key) {
    try {
      return new CheckedBackup(prove(new BackupReading(place, name, key)));
    } catch (SQLException failed) {
      throw database(failed, NOTHING);
    } catch (IOException failed) {
      throw folder(failed, NOTHING);
    }
  }

  /**
   * Restores the backup of this name.
   *
   * @throws Refusal as {@link #check} does, or when it failed half-way; no program starts on what
   *     there is then, and another restore begins anew
   */
  public Restored restore(BackupPlace place, String name, BackupKey key) {
    Instant begin = clock.instant();
    BackupReading reading = new BackupReading(place, name, key);
    String half = NOTHING;
    try {
      BackupReading.Proved proved = prove(reading);
      try (SchemaLock _ = SchemaLock.take(source, log::info)) {
        // To prove it may have taken hours, in which somebody else came.
        requireEmpty();
        half = HALF;
        write(reading, proved);
        half = ALL;
      }
      return look(proved, begin);
    } catch (SQLException | DataAccessException failed) {
      throw database(failed, half);
    } catch (IOException failed) {
      throw folder(failed, half);
    }
  }

  private BackupReading.Proved prove(BackupReading reading) throws SQLException, IOException {
    Manifest.Opening opening = reading.opening();
    List<String> unknown = SchemaRebuild.unknown(opening.steps());
    if (!unknown.isEmpty()) {
      throw new Refusal(
          "restore.newer",
          ("The backup was made by a newer program (%s), which had gone %d steps that this one does"
                  + " not know, such as %s. Restore it with that program.")
              .formatted(opening.program(), unknown.size(), unknown.getFirst()));
    }
    requireEmpty();
    return reading.prove(withoutDamagedFiles);
  }

  /** Both are empty, or both hold what one and the same restore left when it was cut short. */
  private void requireEmpty() throws SQLException, IOException {
    String half = schema.unfinished();
    if (half != null) {
      if (!half.equals(String.valueOf(data.unfinished()))) {
        throw notEmpty(
            "The schema %s holds a restore that was cut short, and the data folder does not belong"
                + " to it. Set HALFMILLION_DATA to the folder of that restore, or use an empty"
                + " schema and an empty folder.");
      }
      return;
    }
    if (!schema.names().isEmpty()) {
      throw notEmpty(
          "The schema %s is not empty, and a restore never writes over what is there. Set"
              + " HALFMILLION_DATABASE_URL to an empty schema, or HALFMILLION_DATA to an empty"
              + " folder where the program brings its own database.");
    }
    data.requireEmpty();
  }

  private Refusal notEmpty(String sentence) throws SQLException {
    try (Connection connection = source.getConnection()) {
      return new Refusal("restore.not-empty", sentence.formatted(connection.getCatalog()));
    }
  }

  private void write(BackupReading reading, BackupReading.Proved proved)
      throws SQLException, IOException {
    UUID mark = data.begin();
    schema.clearUnfinished();
    schema.build(proved.opening().steps(), mark);
    try (RowLoader loader = new RowLoader(source.getConnection())) {
      loader.prepare(proved.opening().tables());
      reading.rows(loader);
      requireSame(proved.closing().tables(), loader.sums(proved.opening().tables()));
    }
    data.put(reading, proved);
    schema.finish();
    data.end();
  }

  private static void requireSame(List<TableSum> noted, List<TableSum> found) {
    for (int i = 0; i < noted.size(); i++) {
      if (!noted.get(i).equals(found.get(i))) {
        throw new Refusal(
            "restore.differs",
            ("The table %s is not the same after it was restored: %d rows instead of %d, or other"
                    + " values. The program does not start on this schema. Try another server, and"
                    + " report it.")
                .formatted(found.get(i).name(), found.get(i).rows(), noted.get(i).rows()));
      }
    }
  }

  private Restored look(BackupReading.Proved proved, Instant begin) throws SQLException {
    Map<String, Long> balances;
    try (Connection connection = source.getConnection()) {
      balances = Snapshot.balances(connection);
    }
    Map<String, Long> noted = proved.closing().balances();
    TreeSet<String> accounts = new TreeSet<>(noted.keySet());
    if (!noted.isEmpty()) {
      accounts.addAll(balances.keySet());
    }
    accounts.removeIf(account -> Objects.equals(noted.get(account), balances.get(account)));
    return new Restored(
        proved,
        List.copyOf(accounts),
        Soundness.withoutApplication(clock).read(source, LONGEST_QUESTION),
        schema.mode(),
        Duration.between(begin, clock.instant()));
  }

  private static Refusal database(Exception failed, String half) {
    return new Refusal(
        "restore.database", "The database failed: " + Backups.words(failed) + " " + half);
  }

  private static Refusal folder(IOException failed, String half) {
    return new Refusal(
        "restore.data", "The data folder failed: " + Backups.words(failed) + " " + half);
  }
}
