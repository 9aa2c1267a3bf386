package dev.halfmillion.backoffice.backup;

import dev.halfmillion.media.MediaFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
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
   * Copies those that the place has not.
   *
   * @param named the hashes that the database names
   * @return those that are not there
   */
  List<String> copy(List<Manifest.Media> media, List<String> named) throws IOException {
    Set<String> missing = new TreeSet<>(named);
    media.forEach(file -> missing.remove(file.hash()));
    Set<String> there = there();
    for (Manifest.Media file : media) {
      if (!there.contains(nameOf(file.hash(), key.id())) && !copy(file)) {
        missing.add(file.hash());
      }
    }
    return List.copyOf(missing);
  }

  private boolean copy(Manifest.Media file) throws IOException {
    try (InputStream from = files.open(file.hash());
        BackupPlace.Draft draft = place.begin(nameOf(file.hash(), key.id()))) {
      try (PartWriter out = PartWriter.open(draft.stream(), key);
          OutputStream part = out.begin(file.hash())) {
        from.transferTo(part);
      }
      draft.keep();
      copied++;
      bytes += file.bytes();
      return true;
    } catch (NoSuchFileException removedMeanwhile) {
      return false;
    }
  }

  /** Whether all of them are in the place, before the backup that names them is kept. */
  void requireKept(List<Manifest.Media> media, List<String> missing) throws IOException {
    Set<String> there = there();
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

  private Set<String> there() throws IOException {
    return place.list().stream().map(StoredFile::name).collect(Collectors.toSet());
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
