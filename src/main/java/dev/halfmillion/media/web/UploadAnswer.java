package dev.halfmillion.media.web;

import dev.halfmillion.media.uploads.Upload;
import dev.halfmillion.media.uploads.Uploads;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload is, for the page's script.
 *
 * @param received how many bytes are safe; the next piece begins here
 * @param pieceBytes the most bytes of one piece
 * @param done whether it is whole, checked and kept
 * @param seconds how long it plays; null where that is not known
 */
record UploadAnswer(
    String id, long size, long received, long pieceBytes, boolean done, @Nullable Integer seconds) {

  static UploadAnswer of(Upload upload) {
    return new UploadAnswer(
        upload.id().toString(),
        upload.size(),
        upload.received(),
        Uploads.PIECE,
        upload.done(),
        upload.seconds());
  }
}
