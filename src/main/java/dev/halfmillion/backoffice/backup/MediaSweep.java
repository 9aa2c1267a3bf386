package dev.halfmillion.backoffice.backup;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes media files from a place that no backup there needs any more. */
final class MediaSweep {

  private final BackupPlace place;
  private final BackupKey key;

  MediaSweep(BackupPlace place, BackupKey key) {
    this.place = place;
    this.key = key;
  }

  /**
   * Looks at the opening of each backup of this key; where one cannot be read, nothing is removed.
   */
  void sweep() throws IOException {
    List<StoredFile> files = place.list();
    Set<String> needed = new HashSet<>();
    for (KeptBackup backup : KeptBackup.among(files)) {
      if (backup.keyId().equals(key.id())) {
        try (PartReader in = PartReader.open(place.open(backup.name()), key)) {
          BackupParts.readOpening(in)
              .media()
              .forEach(file -> needed.add(MediaCopies.nameOf(file.hash(), key.id())));
        }
      }
    }
    for (StoredFile file : files) {
      if (file.name().startsWith(MediaCopies.prefix(key.id())) && !needed.contains(file.name())) {
        place.delete(file.name());
      }
    }
  }
}
