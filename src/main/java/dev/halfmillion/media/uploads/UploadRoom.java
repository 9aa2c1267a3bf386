package dev.halfmillion.media.uploads;

import dev.halfmillion.media.MediaDrafts;
import dev.halfmillion.media.MediaLimits;
import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Whether a file may come in: not empty, within the limit of its kind, and with room on disk. */
@Component
class UploadRoom {

  private final UploadRows rows;
  private final MediaDrafts drafts;
  private final MediaLimits limits;

  UploadRoom(UploadRows rows, MediaDrafts drafts, MediaLimits limits) {
    this.rows = rows;
    this.drafts = drafts;
    this.limits = limits;
  }

  void require(FileKind kind, long size) {
    if (size <= 0) {
      throw new Refusal("media.empty", "The file is empty. Choose another.");
    }
    DataSize most = limit(kind);
    if (size > most.toBytes()) {
      throw new Refusal(
          "media.size",
          "The file has %s. Here %s may have at most %s."
              .formatted(text(size), kind.noun(), text(most.toBytes())));
    }
    requireFor(size + rows.expected());
  }

  /** Refuses to write where the disk would be left without the room that all else needs. */
  void requireFor(long bytes) {
    long left = room() - limits.keepFree().toBytes();
    if (bytes > left) {
      throw new Refusal(
          "media.room",
          "The academy's disk has room for %s more. Make room, or ask whoever runs it."
              .formatted(text(Math.max(0, left))));
    }
  }

  private DataSize limit(FileKind kind) {
    return switch (kind) {
      case VIDEO -> limits.video();
      case AUDIO -> limits.audio();
      case PDF -> limits.pdf();
    };
  }

  private long room() {
    try {
      return drafts.room();
    } catch (IOException unknown) {
      throw new UncheckedIOException("Cannot ask the disk for its room", unknown);
    }
  }

  private static String text(long bytes) {
    return bytes < 1_000_000_000L
        ? Math.ceilDiv(bytes, 1_000_000L) + " MB"
        : String.format(java.util.Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
