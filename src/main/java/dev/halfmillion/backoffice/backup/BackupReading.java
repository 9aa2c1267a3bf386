package dev.halfmillion.backoffice.backup;

import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a backup from its place; what is not as it was written is refused. */
final class BackupReading {

  private final BackupPlace place;
  private final String name;
  private final BackupKey key;

  BackupReading(BackupPlace place, String name, BackupKey key) {
    this.place = place;
    this.name = name;
    this.key = key;
  }

  /** Something that is read. */
  interface Reader<T> {
    T read() throws IOException, SQLException;
  }

  Manifest.Opening opening() throws SQLException {
    return proved(
        () -> {
          try (PartReader in = open(name)) {
            return BackupParts.readOpening(in);
          }
        });
  }

  /**
   * Reads all of it, each media file too, and keeps nothing.
   *
   * @param withoutDamagedFiles whether a media file that is damaged or gone is left out, and told,
   *     instead of being refused with all the rest
   */
  Proved prove(boolean withoutDamagedFiles) throws SQLException {
    return proved(
        () -> {
          Proved read = read(new Nobody());
          List<String> damaged = new ArrayList<>();
          for (Manifest.Media file : read.media()) {
            try {
              proveMedia(file);
            } catch (IOException | Refusal damage) {
              if (!withoutDamagedFiles) {
                throw damage;
              }
              damaged.add(file.hash());
            }
          }
          return read.without(damaged);
        });
  }

  /** Reads a media file and keeps nothing. */
  void proveMedia(Manifest.Media file) throws IOException {
    media(file, bytes -> bytes.transferTo(OutputStream.nullOutputStream()));
  }

  /** Reads the rows again and hands them on. */
  Proved rows(Taker taker) throws SQLException {
    return proved(() -> read(taker));
  }

  private Proved read(Taker taker) throws IOException, SQLException {
    try (PartReader in = open(name)) {
      Manifest.Opening opening = BackupParts.readOpening(in);
      Map<String, String> keys = BackupParts.readKeys(in);
      List<TableSum> sums = new ArrayList<>();
      for (Table table : opening.tables()) {
        sums.add(BackupParts.readTable(in, table, taker.of(table)));
        taker.end(table);
      }
      Manifest.Closing closing = BackupParts.readClosing(in);
      in.requireEnd();
      if (!closing.tables().equals(sums)) {
        throw new IOException("The sums of the tables are others");
      }
      return new Proved(opening, keys, closing, List.of());
    }
  }

  /** Reads a media file, which must have the bytes that its name says. */
  void media(Manifest.Media file, MediaTaker taker) throws IOException {
    try (PartReader in = open(MediaCopies.nameOf(file.hash(), key.id()))) {
      if (!in.next().equals(file.hash())) {
        throw new IOException("Another media file lies under this name");
      }
      MessageDigest digest = RowSum.sha256();
      taker.take(new DigestInputStream(in.body(), digest));
      in.requireEnd();
      if (!RowSum.hex(digest).equals(file.hash())) {
        throw new IOException("The media file " + file.hash() + " has other bytes");
      }
    }
  }

  private PartReader open(String file) throws IOException {
    try {
      return PartReader.open(new PlaceStream(place.open(file)), key);
    } catch (NoSuchFileException missing) {
      throw missing;
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  /** Turns what was wrong into a refusal. */
  <T> T proved(Reader<T> reader) throws SQLException {
    try {
      return reader.read();
    } catch (NoSuchFileException missing) {
      throw new Refusal(
          "backup.incomplete",
          ("The backup %s is not whole in %s: a file of it is missing. If it was copied there, copy"
                  + " the media files beside it too, or restore the rest by"
                  + " --without-damaged-files.")
              .formatted(name, place.address()));
    } catch (UncheckedIOException trouble) {
      throw new Refusal(
          "backup.place.failed",
          "The backup %s could not be read: %s See to the place %s and try again."
              .formatted(name, Backups.words(trouble.getCause()), place.address()));
    } catch (IOException damage) {
      throw new Refusal(
          "backup.damaged",
          ("The backup %s in %s, or a media file of it, is damaged: it was cut short or altered."
                  + " Take another backup; if it is a media file alone, restore the rest by"
                  + " --without-damaged-files.")
              .formatted(name, place.address()));
    }
  }

  /** Takes a media file's bytes to their end. */
  interface MediaTaker {
    void take(InputStream bytes) throws IOException;
  }

  /** Takes rows, table by table. */
  interface Taker {
    BackupParts.RowTaker of(Table table) throws SQLException;

    void end(Table table) throws SQLException;
  }

  private static final class Nobody implements Taker {

    @Override
    public BackupParts.RowTaker of(Table table) {
      return values -> {};
    }

    @Override
    public void end(Table table) {}
  }

  /**
   * A backup that was read to its end.
   *
   * @param opening as it says
   * @param keys the texts of the installation's keys
   * @param closing as it says; the sums are those of the rows
   * @param damaged media files that are damaged or gone and left out
   */
  record Proved(
      Manifest.Opening opening,
      Map<String, String> keys,
      Manifest.Closing closing,
      List<String> damaged) {

    Proved without(List<String> files) {
      return new Proved(opening, keys, closing, List.copyOf(files));
    }

    /** The media files that belong to it and were there when it was made. */
    List<Manifest.Media> media() {
      return opening.media().stream()
          .filter(file -> !closing.missing().contains(file.hash()))
          .filter(file -> !damaged.contains(file.hash()))
          .toList();
    }
  }
}
