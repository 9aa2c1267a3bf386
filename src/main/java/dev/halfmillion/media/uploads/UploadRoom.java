package dev.halfmillion.media.uploads;

import dev.halfmillion.media.MediaDrafts;
import dev.halfmillion.media.MediaLimits;
import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Whether a file may come in: not empty, within the limit of its kind, and with room on disk. */
@Component
class UploadRoom {

  /** Who has sent nothing for so long keeps no room from others. */
  static final Duration COMING = Duration.ofHours(1);

  /** How many files one person sends at once. */
  static final int MOST = 10;

  private final UploadRows rows;
  private final MediaDrafts drafts;
  private final MediaLimits limits;

  UploadRoom(UploadRows rows, MediaDrafts drafts, MediaLimits limits) {
    this.rows = rows;
    this.drafts = drafts;
    this.limits = limits;
  }

  void require(FileKind kind, long size, Instant now) {
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
    long expected = rows.expected(now.minus(COMING));
    require(size, left() - expected, expected > 0 ? " beside what is just being sent" : "");
  }

  /** Refuses to begin one more where somebody has begun many. */
  void requireFew(UserId by, Instant now) {
    if (rows.unfinished(by, now.minus(COMING)) >= MOST) {
      throw new Refusal(
          "upload.many",
          "You are sending %d files already. Send this one when one of them has arrived."
              .formatted(MOST));
    }
  }

  /** Refuses to write where the disk would be left without the room that all else needs. */
  void requireFor(long bytes) {
    require(bytes, left(), "");
  }

  private static void require(long bytes, long left, String beside) {
    if (bytes > left) {
      throw new Refusal(
          "media.room",
          "The academy's disk has room for %s more%s. Make room, or ask whoever runs it."
              .formatted(text(Math.max(0, left)), beside));
    }
  }

  private long left() {
    return room() - limits.keepFree().toBytes();
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
