package dev.halfmillion.media.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** A folder of a bucket, and its objects by their names below it. */
final class Bucket {

  private static final int NOT_FOUND = 404;

  private final S3Client client;
  private final S3Presigner presigner;
  private final StorageSettings.Place place;
  private final boolean direct;

  Bucket(S3Client client, S3Presigner presigner, StorageSettings.Place place, boolean direct) {
    this.client = client;
    this.presigner = presigner;
    this.place = place;
    this.direct = direct;
  }

  static Bucket of(StorageSettings.Place place, StorageSettings.S3 settings) {
    AwsCredentialsProvider who = credentials(settings);
    S3ClientBuilder client =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(who)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(10))
                    .socketTimeout(Duration.ofSeconds(60)))
            // Stores that are not Amazon's know no other checksums than those that must be.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    if (settings.endpoint() != null) {
      client.endpointOverride(settings.endpoint()).forcePathStyle(true);
    }
    URI seen = settings.publicEndpoint() == null ? settings.endpoint() : settings.publicEndpoint();
    return new Bucket(client.build(), presigner(seen, settings, who), place, settings.direct());
  }

  private static S3Presigner presigner(
      @Nullable URI seen, StorageSettings.S3 settings, AwsCredentialsProvider who) {
    S3Presigner.Builder presigner =
        S3Presigner.builder().region(Region.of(settings.region())).credentialsProvider(who);
    if (seen != null) {
      presigner
          .endpointOverride(seen)
          .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build());
    }
    return presigner.build();
  }

  private static AwsCredentialsProvider credentials(StorageSettings.S3 settings) {
    return settings.accessKey() == null || settings.secretKey() == null
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(
            AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
  }

  String address() {
    return "s3://" + place.name() + "/" + place.prefix();
  }

  String name() {
    return place.name();
  }

  String key(String object) {
    return place.prefix() + object;
  }

  String object(String key) {
    return key.substring(place.prefix().length());
  }

  S3Client client() {
    return client;
  }

  S3Presigner presigner() {
    return presigner;
  }

  /** Whether browsers may send to it. */
  boolean direct() {
    return direct;
  }

  Optional<HeadObjectResponse> head(String object) throws IOException {
    try {
      return Optional.of(told(() -> client.headObject(a -> a.bucket(name()).key(key(object)))));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /** Bytes of an object; whoever has read enough does not wait for the rest. */
  InputStream get(String object, long offset, long length) throws IOException {
    if (length <= 0) {
      return InputStream.nullInputStream();
    }
    boolean whole = length == Long.MAX_VALUE;
    String range = "bytes=" + offset + "-" + (whole ? "" : offset + length - 1);
    ResponseInputStream<GetObjectResponse> bytes =
        told(() -> client.getObject(a -> a.bucket(name()).key(key(object)).range(range)));
    long expected = bytes.response().contentLength();
    return new FilterInputStream(bytes) {

      private long left = expected;

      @Override
      public int read() throws IOException {
        int read = super.read();
        left -= read < 0 ? 0 : 1;
        return read;
      }

      @Override
      public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        left -= Math.max(0, read);
        return read;
      }

      @Override
      public void close() throws IOException {
        if (left > 0) {
          bytes.abort();
        } else {
          bytes.close();
        }
      }
    };
  }

  void put(String object, byte[] bytes) throws IOException {
    told(
        () ->
            client.putObject(a -> a.bucket(name()).key(key(object)), RequestBody.fromBytes(bytes)));
  }

  /** Copies an object of at most 5 GB within the bucket. */
  void copy(String from, String to) throws IOException {
    told(
        () ->
            client.copyObject(
                a ->
                    a.sourceBucket(name())
                        .sourceKey(key(from))
                        .destinationBucket(name())
                        .destinationKey(key(to))));
  }

  void delete(String object) throws IOException {
    told(() -> client.deleteObject(a -> a.bucket(name()).key(key(object))));
  }

  /** The objects whose names begin so, in order. */
  Stream<S3Object> list(String start) throws IOException {
    return told(
        () ->
            client
                .listObjectsV2Paginator(a -> a.bucket(name()).prefix(key(start)))
                .contents()
                .stream()
                .toList()
                .stream());
  }

  /** Asks the store, and says in its words what was wrong. */
  <T> T told(Supplier<T> question) throws IOException {
    try {
      return question.get();
    } catch (NoSuchKeyException missing) {
      throw missing(missing);
    } catch (S3Exception refused) {
      throw refused.statusCode() == NOT_FOUND ? missing(refused) : failed(refused);
    } catch (SdkException refused) {
      throw failed(refused);
    }
  }

  private NoSuchFileException missing(S3Exception cause) {
    NoSuchFileException told = new NoSuchFileException(address());
    told.initCause(cause);
    return told;
  }

  private IOException failed(SdkException cause) {
    return new IOException(
        "%s answers: %s".formatted(address(), String.valueOf(cause.getMessage())), cause);
  }
}
