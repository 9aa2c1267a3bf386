package dev.halfmillion.testing;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A real S3 server with one bucket, whose objects lie in a folder. */
public final class TestS3 implements AutoCloseable {

  public static final String BUCKET = "academy";
  public static final String USER = "test-user";
  public static final String PASSWORD = "test-password";

  private final BlobStore store;
  private final S3Proxy server;

  public TestS3(Path folder) {
    store = new FilesystemNio2BlobStore(folder.toString());
    store.createContainer(BUCKET);
    try {
      server =
          S3Proxy.builder()
              .blobStore(store)
              .endpoint(URI.create("http://127.0.0.1:0"))
              .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, USER, PASSWORD)
              .build();
      server.start();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  /** The uploads in parts that were begun and are not at their end. */
  public int unfinished() {
    return store.listMultipartUploads(BUCKET).size();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
    store.close();
  }
}
