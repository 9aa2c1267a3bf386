package dev.halfmillion.backoffice.backup;

import dev.halfmillion.backoffice.backup.BackupSettings.S3Settings;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** A bucket of a real S3 server, which can go away and come back. */
final class TestBucket implements AutoCloseable {

  static final int PART = 5 * 1024 * 1024;

  private static final String NAME = "academy";
  private static final String USER = "test-user";
  private static final String PASSWORD = "test-password";

  private final BlobStore store = new TransientNio2BlobStore();
  private S3Proxy server = started(0);

  TestBucket() {
    store.createContainer(NAME);
  }

  private S3Proxy started(int port) {
    try {
      S3Proxy proxy =
          S3Proxy.builder()
              .blobStore(store)
              .endpoint(URI.create("http://127.0.0.1:" + port))
              .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, USER, PASSWORD)
              .build();
      proxy.start();
      return proxy;
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  void goAway() {
    try {
      server.stop();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  void comeBack() {
    server = started(0);
  }

  S3Place place(Clock clock) {
    return place(NAME, PASSWORD, clock);
  }

  S3Place place(String bucket, String password, Clock clock) {
    URI endpoint = URI.create("http://127.0.0.1:" + server.getPort());
    return new S3Place(
        S3Place.client(new S3Settings(endpoint, "ap-south-1"))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(USER, password)))
            .build(),
        bucket,
        "backups/",
        PART,
        clock);
  }

  /** What was begun and neither kept nor given up. */
  List<MultipartUpload> unfinished() {
    return store.listMultipartUploads(NAME);
  }

  @Override
  public void close() {
    goAway();
    store.close();
  }
}
