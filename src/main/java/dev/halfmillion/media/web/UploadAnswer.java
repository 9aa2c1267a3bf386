package dev.halfmillion.media.web;

import dev.halfmillion.media.uploads.Upload;
import dev.halfmillion.media.uploads.Uploads;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload is, for the page's script.
 *
 * @param received how many bytes are safe; the next piece begins here
 * @param pieceBytes the most bytes of one piece
 * @param direct whether pieces go straight to the storage, each to an address that is asked for
 * @param done whether it is whole, checked and kept
 * @param seconds how long it plays; null where that is not known
 */
record UploadAnswer(
    String id,
    long size,
    long received,
    long pieceBytes,
    boolean direct,
    boolean done,
    @Nullable Integer seconds) {

  static UploadAnswer of(Upload upload, boolean direct) {
    return new UploadAnswer(
        upload.id().toString(),
        upload.size(),
        upload.received(),
        Uploads.PIECE,
        direct,
        upload.done(),
        upload.seconds());
  }
}
