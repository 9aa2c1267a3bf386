package dev.halfmillion.backoffice.backup;

import dev.halfmillion.backoffice.backup.BackupSettings.S3Settings;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * A bucket, or a folder in one. A file is uploaded in parts, and the store shows it once all of
 * them are there and it was told so.
 */
final class S3Place implements BackupPlace {

  /** No upload of a living process takes as long. */
  private static final Duration FORGOTTEN = Duration.ofDays(2);

  /** Files have up to 160 GB with it. */
  private static final int PART = 16 * 1024 * 1024;

  private final S3Client client;
  private final String bucket;
  private final String prefix;
  private final int part;
  private final Clock clock;

  /**
   * A place in a bucket.
   *
   * @param prefix ends with a slash, or is empty
   * @param part the bytes of a part; a file has at most 10,000
   */
  S3Place(S3Client client, String bucket, String prefix, int part, Clock clock) {
    this.client = client;
    this.bucket = bucket;
    this.prefix = prefix;
    this.part = part;
    this.clock = clock;
  }

  static S3Place of(String bucket, String prefix, S3Settings settings, Clock clock) {
    return new S3Place(client(settings).build(), bucket, prefix, PART, clock);
  }

  static S3ClientBuilder client(S3Settings settings) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(10))
                    .socketTimeout(Duration.ofSeconds(60)))
            // Stores that are not Amazon's know no other checksums than those that must be.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    if (settings.endpoint() != null) {
      builder.endpointOverride(settings.endpoint()).forcePathStyle(true);
    }
    return builder;
  }

  @Override
  public String address() {
    return "s3://"
        + bucket
        + (prefix.isEmpty() ? "" : "/" + prefix.substring(0, prefix.length() - 1));
  }

  @Override
  public List<StoredFile> list() throws IOException {
    return told(
        () ->
            client
                .listObjectsV2Paginator(ask -> ask.bucket(bucket).prefix(prefix + OURS))
                .contents()
                .stream()
                .map(object -> new StoredFile(name(object.key()), object.size()))
                .filter(file -> !file.name().contains("/"))
                .toList());
  }

  @Override
  public Draft begin(String name) {
    return replace(name);
  }

  @Override
  public Draft replace(String name) {
    return new S3Draft(client, bucket, prefix + name, part, this);
  }

  @Override
  public InputStream open(String name) throws IOException {
    ResponseInputStream<GetObjectResponse> bytes =
        told(() -> client.getObject(ask -> ask.bucket(bucket).key(prefix + name)));
    return new FilterInputStream(bytes) {
      @Override
      public void close() {
        // Whoever has read enough does not wait for the rest.
        bytes.abort();
      }
    };
  }

  @Override
  public void delete(String name) throws IOException {
    told(() -> client.deleteObject(ask -> ask.bucket(bucket).key(prefix + name)));
  }

  @Override
  public void clearLeftovers() throws IOException {
    Instant forgotten = clock.instant().minus(FORGOTTEN);
    List<MultipartUpload> uploads =
        told(
            () ->
                client
                    .listMultipartUploadsPaginator(ask -> ask.bucket(bucket).prefix(prefix + OURS))
                    .uploads()
                    .stream()
                    .filter(upload -> upload.initiated().isBefore(forgotten))
                    .toList());
    for (MultipartUpload upload : uploads) {
      told(
          () ->
              client.abortMultipartUpload(
                  ask -> ask.bucket(bucket).key(upload.key()).uploadId(upload.uploadId())));
    }
  }

  private String name(String key) {
    return key.substring(prefix.length());
  }

  /** Asks the store, and says in its words what was wrong. */
  <T> T told(Supplier<T> question) throws IOException {
    try {
      return question.get();
    } catch (NoSuchKeyException missing) {
      NoSuchFileException told = new NoSuchFileException(address());
      told.initCause(missing);
      throw told;
    } catch (SdkException refused) {
      throw new IOException(
          "%s answers: %s".formatted(address(), String.valueOf(refused.getMessage())), refused);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
