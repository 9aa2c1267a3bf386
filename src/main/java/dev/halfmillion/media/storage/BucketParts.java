package dev.halfmillion.media.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.Part;

/**
 * Objects of a bucket that are put together from parts. Which parts there are is known by the
 * bucket alone, so nothing is lost between it and the database.
 */
final class BucketParts {

  private final Bucket bucket;

  BucketParts(Bucket bucket) {
    this.bucket = bucket;
  }

  /** The upload of an object that was begun first and is not at its end. */
  Optional<String> begun(String object) throws IOException {
    String key = bucket.key(object);
    return unfinished(object)
        .filter(u -> u.key().equals(key))
        .map(MultipartUpload::uploadId)
        .findFirst();
  }

  private java.util.stream.Stream<MultipartUpload> unfinished(String start) throws IOException {
    return bucket.told(
        () ->
            bucket
                .client()
                .listMultipartUploadsPaginator(
                    a -> a.bucket(bucket.name()).prefix(bucket.key(start)))
                .uploads()
                .stream()
                .toList()
                .stream());
  }

  String begin(String object) throws IOException {
    return bucket
        .told(
            () ->
                bucket
                    .client()
                    .createMultipartUpload(a -> a.bucket(bucket.name()).key(bucket.key(object))))
        .uploadId();
  }

  List<Part> parts(String object, String upload) throws IOException {
    return bucket.told(
        () ->
            bucket
                .client()
                .listPartsPaginator(
                    a -> a.bucket(bucket.name()).key(bucket.key(object)).uploadId(upload))
                .parts()
                .stream()
                .toList());
  }

  /** Sends one part; one of the same number is replaced. */
  CompletedPart send(String object, String upload, int number, byte[] bytes, int length)
      throws IOException {
    String tag =
        bucket.told(
            () ->
                bucket
                    .client()
                    .uploadPart(
                        a ->
                            a.bucket(bucket.name())
                                .key(bucket.key(object))
                                .uploadId(upload)
                                .partNumber(number),
                        RequestBody.fromInputStream(
                            new ByteArrayInputStream(bytes, 0, length), length))
                    .eTag());
    return CompletedPart.builder().partNumber(number).eTag(tag).build();
  }

  /** Fills one part with bytes of another object. */
  CompletedPart copy(String from, String object, String upload, int number, String range)
      throws IOException {
    String tag =
        bucket.told(
            () ->
                bucket
                    .client()
                    .uploadPartCopy(
                        a ->
                            a.sourceBucket(bucket.name())
                                .sourceKey(bucket.key(from))
                                .copySourceRange(range)
                                .destinationBucket(bucket.name())
                                .destinationKey(bucket.key(object))
                                .uploadId(upload)
                                .partNumber(number))
                    .copyPartResult()
                    .eTag());
    return CompletedPart.builder().partNumber(number).eTag(tag).build();
  }

  void complete(String object, String upload, List<CompletedPart> parts) throws IOException {
    bucket.told(
        () ->
            bucket
                .client()
                .completeMultipartUpload(
                    a ->
                        a.bucket(bucket.name())
                            .key(bucket.key(object))
                            .uploadId(upload)
                            .multipartUpload(whole -> whole.parts(parts))));
  }

  void abort(String key, String upload) throws IOException {
    bucket.told(
        () ->
            bucket
                .client()
                .abortMultipartUpload(a -> a.bucket(bucket.name()).key(key).uploadId(upload)));
  }

  /** Gives up all uploads of objects whose names begin so, if begun before a moment. */
  void abort(String start, Instant before) throws IOException {
    for (MultipartUpload left : unfinished(start).toList()) {
      if (left.initiated() == null || left.initiated().isBefore(before)) {
        abort(left.key(), left.uploadId());
      }
    }
  }

  /** Where anybody may send one part of exactly so many bytes, for a while. */
  URI address(String object, String upload, int number, long length, Duration open) {
    return URI.create(
        bucket
            .presigner()
            .presignUploadPart(
                sign ->
                    sign.signatureDuration(open)
                        .uploadPartRequest(
                            a ->
                                a.bucket(bucket.name())
                                    .key(bucket.key(object))
                                    .uploadId(upload)
                                    .partNumber(number)
                                    .contentLength(length)))
            .url()
            .toString());
  }
}
