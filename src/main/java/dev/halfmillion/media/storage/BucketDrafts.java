package dev.halfmillion.media.storage;

import dev.halfmillion.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Files on their way into a bucket: first an upload in parts, then, sealed, an object. */
final class BucketDrafts implements DirectParts {

  private static final String INCOMING = "incoming/";
  private static final int PIECE = MediaStore.PIECE;

  private final Bucket bucket;
  private final BucketParts parts;
  private final Copying copying;

  BucketDrafts(Bucket bucket, BucketParts parts, Copying copying) {
    this.bucket = bucket;
    this.parts = parts;
    this.copying = copying;
  }

  static BucketDrafts of(Bucket bucket) {
    return new BucketDrafts(bucket, new BucketParts(bucket), Copying.USUAL);
  }

  /**
   * How a bucket copies.
   *
   * @param most the largest object that is copied at once, in bytes
   * @param part the bytes of a part of a larger one
   */
  record Copying(long most, long part) {

    /** Stores copy 5 GB at once. */
    static final Copying USUAL = new Copying(4L << 30, 1L << 30);
  }

  private static String object(UUID draft) {
    return INCOMING + draft;
  }

  /** A part is sent once the stream has given all of it, so that nothing half is ever counted. */
  long write(UUID draft, long offset, InputStream bytes) throws IOException {
    if (offset % PIECE != 0) {
      throw Refusal.conflict("upload.place", "Pieces of a file have 8 MB each but the last.");
    }
    byte[] piece = new byte[PIECE];
    int length = bytes.readNBytes(piece, 0, PIECE);
    int number = (int) (offset / PIECE) + 1;
    long size = 0;
    String upload = null;
    while (length > 0) {
      int ahead = length < PIECE ? -1 : bytes.read();
      upload = upload == null ? upload(draft) : upload;
      parts.send(object(draft), upload, number, piece, length);
      size += length;
      number++;
      length = 0;
      if (ahead >= 0) {
        piece[0] = (byte) ahead;
        length = 1 + bytes.readNBytes(piece, 1, PIECE - 1);
      }
    }
    return size;
  }

  private String upload(UUID draft) throws IOException {
    Optional<String> begun = parts.begun(object(draft));
    return begun.isPresent() ? begun.get() : parts.begin(object(draft));
  }

  @Override
  public String origin() {
    URI some = parts.address(object(new UUID(0, 0)), "none", 1, 1, Duration.ofMinutes(1));
    return some.getScheme() + "://" + some.getAuthority();
  }

  @Override
  public long received(UUID draft, long size) throws IOException {
    Optional<String> upload = parts.begun(object(draft));
    if (upload.isEmpty()) {
      return bucket.head(object(draft)).map(HeadObjectResponse::contentLength).orElse(0L);
    }
    long safe = 0;
    for (Part part : inOrder(draft, upload.get())) {
      if (part.partNumber() != safe / PIECE + 1 || part.size() != Math.min(PIECE, size - safe)) {
        break;
      }
      safe += part.size();
    }
    return safe;
  }

  private List<Part> inOrder(UUID draft, String upload) throws IOException {
    return parts.parts(object(draft), upload).stream()
        .sorted(Comparator.comparing(Part::partNumber))
        .toList();
  }

  @Override
  public URI address(UUID draft, long offset, long length, Duration open) throws IOException {
    int number = (int) (offset / PIECE) + 1;
    return parts.address(object(draft), upload(draft), number, length, open);
  }

  void seal(UUID draft, long size) throws IOException {
    Optional<String> upload = parts.begun(object(draft));
    if (upload.isPresent()) {
      List<Part> sent = inOrder(draft, upload.get());
      requireSize(sent.stream().mapToLong(Part::size).sum(), size);
      parts.complete(
          object(draft),
          upload.get(),
          sent.stream()
              .map(p -> CompletedPart.builder().partNumber(p.partNumber()).eTag(p.eTag()).build())
              .toList());
    }
    requireSize(
        bucket
            .head(object(draft))
            .orElseThrow(() -> new NoSuchFileException(object(draft)))
            .contentLength(),
        size);
  }

  private static void requireSize(long found, long size) {
    if (found != size) {
      throw new Refusal(
          "upload.size", "The file has another size than it was said to have. Send it once more.");
    }
  }

  InputStream open(UUID draft, long offset) throws IOException {
    long size =
        bucket
            .head(object(draft))
            .orElseThrow(() -> new NoSuchFileException(object(draft)))
            .contentLength();
    return offset >= size
        ? InputStream.nullInputStream()
        : bucket.get(object(draft), offset, size - offset);
  }

  /** Copies a sealed draft under another name; what lies there is as young as it from now on. */
  void move(UUID draft, String to, long size) throws IOException {
    if (size <= copying.most()) {
      bucket.copy(object(draft), to);
      return;
    }
    String upload = parts.begin(to);
    try {
      List<CompletedPart> copied = new ArrayList<>();
      for (long from = 0; from < size; from += copying.part()) {
        String range = "bytes=%d-%d".formatted(from, Math.min(size, from + copying.part()) - 1);
        copied.add(parts.copy(object(draft), to, upload, copied.size() + 1, range));
      }
      parts.complete(to, upload, copied);
    } catch (IOException | RuntimeException failed) {
      parts.abort(bucket.key(to), upload);
      throw failed;
    }
  }

  void discard(UUID draft) throws IOException {
    parts.abort(object(draft), Instant.MAX);
    bucket.delete(object(draft));
  }

  void sweep(Instant before) throws IOException {
    parts.abort(INCOMING, before);
    List<String> left =
        bucket
            .list(INCOMING)
            .filter(object -> object.lastModified().isBefore(before))
            .map(S3Object::key)
            .toList();
    for (String key : left) {
      bucket.delete(bucket.object(key));
    }
  }
}
