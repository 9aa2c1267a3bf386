package dev.halfmillion.backoffice.backup;

import dev.halfmillion.media.MediaFiles;
import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes backups and sees to how many are kept. */
public final class Backups {

  private final DataSource source;
  private final Path data;
  private final MediaFiles files;
  private final BackupKey key;
  private final String program;
  private final Clock clock;

  /**
   * Backups of one installation.
   *
   * @param source of connections to its schema
   * @param data its data folder
   * @param files its media files
   * @param key what they are sealed with
   * @param program the version of this program
   */
  public Backups(
      DataSource source, Path data, MediaFiles files, BackupKey key, String program, Clock clock) {
    this.source = source;
    this.data = data;
    this.files = files;
    this.key = key;
    this.program = program;
    this.clock = clock;
  }

  /**
   * Makes one, and then removes those that need not be kept.
   *
   * @param keep how many are kept; null removes none
   * @throws Refusal when it cannot be made; nothing of it is left then
   */
  public Made make(BackupPlace place, @Nullable Retention keep) {
    Instant begin = clock.instant();
    try {
      place.clearLeftovers();
      Written written = write(place, begin);
      Removed removed = keep == null ? new Removed(List.of(), null) : remove(place, keep);
      return new Made(written, removed, Duration.between(begin, clock.instant()));
    } catch (IOException failed) {
      throw new Refusal(
          "backup.failed",
          "The backup was not made, and nothing of it is left: "
              + words(failed)
              + " See to the place "
              + place.address()
              + " and run it again.");
    } catch (SQLException failed) {
      throw new Refusal(
          "backup.database",
          "The backup was not made, and nothing of it is left, since the database failed: "
              + words(failed));
    }
  }

  private Written write(BackupPlace place, Instant begin) throws IOException, SQLException {
    try (Snapshot snapshot = Snapshot.of(source)) {
      MediaCopies media = new MediaCopies(place, key, files);
      Manifest.Opening opening =
          new Manifest.Opening(
              program,
              begin,
              snapshot.server(),
              snapshot.steps(),
              snapshot.tables(),
              media.listed());
      String name = KeptBackup.nameOf(begin, key.id());
      try (BackupPlace.Draft draft = place.begin(name)) {
        CountedStream counted = new CountedStream(draft.stream());
        Manifest.Closing closing;
        try (PartWriter out = PartWriter.open(counted, key)) {
          BackupParts.writeOpening(out, opening);
          BackupParts.writeKeys(out, snapshot.keys(data));
          List<TableSum> sums = BackupParts.writeTables(out, opening.tables(), snapshot);
          List<String> named = snapshot.mediaNamed();
          Map<String, Long> balances = snapshot.balances();
          snapshot.release();
          closing = new Manifest.Closing(sums, balances, media.copy(opening.media(), named));
          BackupParts.writeClosing(out, closing);
        }
        media.requireKept(opening.media(), closing.missing());
        draft.keep();
        return new Written(name, counted.bytes(), opening, closing, media.copied());
      }
    }
  }

  /** The new backup is safe by now, so that trouble with the old ones is told and no failure. */
  private Removed remove(BackupPlace place, Retention keep) {
    List<String> removed = new ArrayList<>();
    try {
      List<KeptBackup> ours =
          KeptBackup.among(place.list()).stream()
              .filter(kept -> kept.keyId().equals(key.id()))
              .toList();
      for (KeptBackup outlived : keep.outlived(ours)) {
        place.delete(outlived.name());
        removed.add(outlived.name());
      }
      if (!removed.isEmpty()) {
        new MediaSweep(place, key).sweep();
      }
      return new Removed(removed, null);
    } catch (IOException | Refusal trouble) {
      return new Removed(removed, trouble instanceof Refusal r ? r.sentence() : words(trouble));
    }
  }

  static String words(@Nullable Throwable failed) {
    if (failed == null) {
      return "";
    }
    String words = Optional.ofNullable(failed.getMessage()).orElse("").strip();
    String said =
        failed.getClass() == IOException.class || failed instanceof SQLException
            ? words.replaceFirst("^\\(conn=\\d+\\) ", "")
            : failed.getClass().getSimpleName() + " " + words;
    return said.endsWith(".") ? said : said + ".";
  }

  record Written(
      String name,
      long bytes,
      Manifest.Opening opening,
      Manifest.Closing closing,
      MediaCopies.Copied copied) {}

  record Removed(List<String> names, @Nullable String trouble) {}
}
