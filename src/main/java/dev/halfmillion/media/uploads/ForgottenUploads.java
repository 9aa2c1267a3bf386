package dev.halfmillion.media.uploads;

import dev.halfmillion.media.MediaDrafts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Clears away what was broken off and not gone on with, and whole files that nothing uses. */
@Component
public class ForgottenUploads {

  private static final Duration BROKEN_OFF = Duration.ofDays(2);
  private static final Duration UNUSED = Duration.ofDays(7);

  private final UploadRows rows;
  private final Uploads uploads;
  private final MediaDrafts drafts;
  private final Clock clock;

  ForgottenUploads(UploadRows rows, Uploads uploads, MediaDrafts drafts, Clock clock) {
    this.rows = rows;
    this.uploads = uploads;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** Clears away a round of them; answers how many. */
  public int clear() {
    Instant now = clock.instant();
    List<Upload> broken = rows.left(false, now.minus(BROKEN_OFF));
    broken.forEach(uploads::forget);
    List<Upload> old = rows.left(true, now.minus(UNUSED));
    old.forEach(upload -> release(upload, now.minus(UNUSED)));
    sweep(now);
    return broken.size() + old.size();
  }

  private void release(Upload upload, Instant before) {
    rows.delete(upload.id());
    if (upload.media() != null) {
      try {
        drafts.forgetUnclaimed(upload.media(), before);
      } catch (IOException failed) {
        throw new UncheckedIOException("Cannot clear away " + upload.media(), failed);
      }
    }
  }

  private void sweep(Instant now) {
    try {
      drafts.forgetLeft(now.minus(UNUSED));
      drafts.sweep(now.minus(BROKEN_OFF));
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot clear away what was left", failed);
    }
  }
}
