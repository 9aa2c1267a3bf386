package dev.halfmillion.backoffice.backup;

import dev.halfmillion.media.MediaFiles;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.crypto.KeyFiles;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of a restore that goes into the data folder: keys and media files. */
final class RestoredData {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Path data;
  private final MediaFiles files;
  private final Path mark;

  RestoredData(Path data, MediaFiles files) {
    this.data = data.toAbsolutePath().normalize();
    this.files = files;
    this.mark = this.data.resolve("restore-unfinished");
  }

  void requireEmpty() throws IOException {
    if (KeyFiles.exist(data)) {
      throw notEmpty(
          "The data folder %s has keys or files already, and a restore never writes over what is"
              + " there. Set HALFMILLION_DATA to an empty folder.",
          data.toString());
    }
    if (!files.all().isEmpty()) {
      throw notEmpty(
          "There are media files already in %s, and a restore never writes over what is there. Set"
              + " HALFMILLION_DATA or, for a bucket, HALFMILLION_MEDIA_STORE to an empty folder.",
          files.address());
    }
  }

  private static Refusal notEmpty(String sentence, String place) {
    return new Refusal("restore.not-empty", sentence.formatted(place));
  }

  /** The mark of the restore that is not at its end here; null where there is none. */
  @Nullable UUID unfinished() throws IOException {
    if (!Files.exists(mark)) {
      return null;
    }
    Matcher found = ID.matcher(Files.readString(mark));
    return found.find() ? UUID.fromString(found.group()) : null;
  }

  /** From now on what is here is known to be half; the same mark belongs into the schema. */
  UUID begin() throws IOException {
    UUID left = unfinished();
    if (left != null) {
      return left;
    }
    UUID fresh = Ids.next();
    Files.createDirectories(data);
    Files.writeString(mark, "A restore into this folder is not at its end: " + fresh + "\n");
    return fresh;
  }

  void put(BackupReading reading, BackupReading.Proved proved) throws IOException, SQLException {
    for (Manifest.Media file : proved.media()) {
      reading.proved(
          () -> {
            reading.media(file, bytes -> put(file.hash(), bytes));
            return file;
          });
    }
    KeyFiles.write(data, proved.keys());
  }

  /** A disk that is full is not taken for damage in what was read. */
  private void put(String hash, InputStream bytes) throws IOException {
    Watched watched = new Watched(bytes);
    try {
      files.put(hash, watched);
    } catch (IOException failed) {
      if (watched.failed) {
        throw failed;
      }
      throw new Refusal(
          "restore.data",
          "The data folder %s failed: %s Mend that and run the same command again: it begins anew."
              .formatted(data, Backups.words(failed)));
    }
  }

  void end() throws IOException {
    Files.deleteIfExists(mark);
  }

  /** Remembers that reading failed, and not writing. */
  private static final class Watched extends FilterInputStream {

    private boolean failed;

    Watched(InputStream below) {
      super(below);
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      try {
        return super.read(to, offset, length);
      } catch (IOException damage) {
        failed = true;
        throw damage;
      }
    }
  }
}
