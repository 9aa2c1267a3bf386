package dev.halfmillion.media.storage;

import dev.halfmillion.media.ContentHash;
import dev.halfmillion.platform.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * Keeps files in a bucket as {@code ab/cd/abcd…}. What is on its way lies below {@code incoming/};
 * when it is sealed the bucket makes one object of its parts, which is read once for its hash and
 * copied under its name by the bucket itself.
 */
final class S3MediaStore implements MediaStore {

  private final Bucket bucket;
  private final BucketDrafts drafts;

  S3MediaStore(Bucket bucket, BucketDrafts drafts) {
    this.bucket = bucket;
    this.drafts = drafts;
  }

  static S3MediaStore of(Bucket bucket) {
    return new S3MediaStore(bucket, BucketDrafts.of(bucket));
  }

  @Override
  public String address() {
    return bucket.address();
  }

  @Override
  public Stored put(InputStream bytes, long limit) throws IOException {
    MessageDigest digest = ContentHash.digest();
    InputStream hashed = new DigestInputStream(bytes, digest);
    byte[] start = hashed.readNBytes(PIECE);
    if (start.length > limit) {
      throw tooLarge();
    }
    if (start.length < PIECE) {
      ContentHash content = ContentHash.of(digest.digest());
      bucket.put(place(content), start);
      return new Stored(content, start.length);
    }
    return putLarge(start, hashed, digest, limit);
  }

  private Stored putLarge(byte[] start, InputStream rest, MessageDigest digest, long limit)
      throws IOException {
    UUID draft = UUID.randomUUID();
    try {
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), rest);
      long size = drafts.write(draft, 0, new Limited(whole, limit));
      drafts.seal(draft, size);
      ContentHash content = ContentHash.of(digest.digest());
      drafts.move(draft, place(content), size);
      return new Stored(content, size);
    } finally {
      drafts.discard(draft);
    }
  }

  @Override
  public InputStream open(ContentHash content, long offset, long length) throws IOException {
    return bucket.get(place(content), offset, length);
  }

  @Override
  public Optional<Path> file(ContentHash content) {
    return Optional.empty();
  }

  @Override
  public void remove(ContentHash content, Instant before) throws IOException {
    Optional<HeadObjectResponse> kept = bucket.head(place(content));
    if (kept.isPresent() && kept.get().lastModified().isBefore(before)) {
      bucket.delete(place(content));
    }
  }

  @Override
  public boolean evenPieces() {
    return true;
  }

  @Override
  public Optional<DirectParts> direct() {
    return bucket.direct() ? Optional.of(drafts) : Optional.empty();
  }

  @Override
  public long stage(UUID draft, long offset, InputStream bytes) throws IOException {
    return drafts.write(draft, offset, bytes);
  }

  @Override
  public void seal(UUID draft, long size) throws IOException {
    drafts.seal(draft, size);
  }

  @Override
  public InputStream openStaged(UUID draft, long offset) throws IOException {
    return drafts.open(draft, offset);
  }

  @Override
  public Stored keep(UUID draft, long size) throws IOException {
    MessageDigest digest = ContentHash.digest();
    try (InputStream in = new DigestInputStream(drafts.open(draft, 0), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    ContentHash content = ContentHash.of(digest.digest());
    drafts.move(draft, place(content), size);
    drafts.discard(draft);
    return new Stored(content, size);
  }

  @Override
  public void discard(UUID draft) throws IOException {
    drafts.discard(draft);
  }

  @Override
  public void sweep(Instant before) throws IOException {
    drafts.sweep(before);
  }

  @Override
  public long room() {
    return Long.MAX_VALUE;
  }

  @Override
  public List<Stored> all() throws IOException {
    return bucket
        .list("")
        .filter(object -> isWhole(bucket.object(object.key())))
        .map(object -> new Stored(hash(bucket.object(object.key())), object.size()))
        .toList();
  }

  private static boolean isWhole(String object) {
    String name = object.substring(object.lastIndexOf('/') + 1);
    return ContentHash.isOne(name) && object.equals(place(new ContentHash(name)));
  }

  private static ContentHash hash(String object) {
    return new ContentHash(object.substring(object.lastIndexOf('/') + 1));
  }

  private static String place(ContentHash content) {
    String hex = content.hex();
    return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
  }

  private static Refusal tooLarge() {
    return new Refusal("media.size", "The file is larger than allowed.");
  }

  /** Stops where a file turns out too large. */
  private static final class Limited extends dev.halfmillion.platform.BoundedStream {

    Limited(InputStream below, long limit) {
      super(below, limit, S3MediaStore::tooLarge);
    }
  }
}
