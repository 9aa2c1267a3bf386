package dev.halfmillion.media.uploads;

import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.probe.FileKind;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way in, or arrived.
 *
 * @param size how many bytes it will have
 * @param received how many of them are safe
 * @param media the kept file; null while it is on its way
 * @param seconds how long it plays; null where that is not known
 */
public record Upload(
    UploadId id,
    FileKind kind,
    String fileName,
    long size,
    long received,
    @Nullable MediaId media,
    @Nullable Integer seconds) {

  /** Whether it is whole, checked and kept. */
  public boolean done() {
    return media != null;
  }
}
