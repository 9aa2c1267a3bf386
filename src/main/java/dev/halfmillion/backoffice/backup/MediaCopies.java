package dev.halfmillion.backoffice.backup;

import dev.halfmillion.media.MediaFiles;
import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Media files beside the backups, each sealed on its own under its hash. A file that lies there
 * already belongs to the new backup as it does to the older ones, and is not copied again.
 */
final class MediaCopies {

  private final BackupPlace place;
  private final BackupKey key;
  private final MediaFiles files;
  private int copied;
  private long bytes;

  MediaCopies(BackupPlace place, BackupKey key, MediaFiles files) {
    this.place = place;
    this.key = key;
    this.files = files;
  }

  static String nameOf(String hash, String keyId) {
    return prefix(keyId) + hash + ".sealed";
  }

  static String prefix(String keyId) {
    return BackupPlace.OURS + "media-" + keyId + "-";
  }

  List<Manifest.Media> listed() throws IOException {
    return files.all().stream().map(kept -> new Manifest.Media(kept.hash(), kept.bytes())).toList();
  }

  /**
   * Copies those that the place has not, or not whole.
   *
   * @param named the hashes that the database names
   * @return those that are not there, or not with the bytes that their names say
   */
  List<String> copy(List<Manifest.Media> media, List<String> named) throws IOException {
    Set<String> missing = new TreeSet<>(named);
    media.forEach(file -> missing.remove(file.hash()));
    Map<String, Long> there = there();
    for (Manifest.Media file : media) {
      Long sealed = there.get(nameOf(file.hash(), key.id()));
      long whole = PartWriter.sealedBytes(key.id(), file.hash(), file.bytes());
      if (!Objects.equals(sealed, whole) && !copy(file) && (sealed == null || !isWhole(file))) {
        missing.add(file.hash());
      }
    }
    return List.copyOf(missing);
  }

  private boolean copy(Manifest.Media file) throws IOException {
    MessageDigest digest = RowSum.sha256();
    try (InputStream from = new DigestInputStream(files.open(file.hash()), digest);
        BackupPlace.Draft draft = place.replace(nameOf(file.hash(), key.id()))) {
      try (PartWriter out = PartWriter.open(draft.stream(), key);
          OutputStream part = out.begin(file.hash())) {
        from.transferTo(part);
      }
      if (!RowSum.hex(digest).equals(file.hash())) {
        return false;
      }
      draft.keep();
      copied++;
      bytes += file.bytes();
      return true;
    } catch (NoSuchFileException removedMeanwhile) {
      return false;
    }
  }

  /** Whether the sealed file is whole although the one it was made from is not any more. */
  private boolean isWhole(Manifest.Media file) {
    try {
      new BackupReading(place, nameOf(file.hash(), key.id()), key).proveMedia(file);
      return true;
    } catch (IOException | UncheckedIOException | Refusal damaged) {
      return false;
    }
  }

  /** Whether all of them are in the place, before the backup that names them is kept. */
  void requireKept(List<Manifest.Media> media, List<String> missing) throws IOException {
    Set<String> there = there().keySet();
    List<String> gone = new ArrayList<>();
    for (Manifest.Media file : media) {
      if (!missing.contains(file.hash()) && !there.contains(nameOf(file.hash(), key.id()))) {
        gone.add(file.hash());
      }
    }
    if (!gone.isEmpty()) {
      throw new IOException("Media files went from the place meanwhile: " + gone);
    }
  }

  private Map<String, Long> there() throws IOException {
    return place.list().stream().collect(Collectors.toMap(StoredFile::name, StoredFile::bytes));
  }

  Copied copied() {
    return new Copied(copied, bytes);
  }

  /**
   * What was copied.
   *
   * @param files how many
   * @param bytes of all of them
   */
  record Copied(int files, long bytes) {}
}
