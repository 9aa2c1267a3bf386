package dev.halfmillion.backoffice.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** A file on its way into a bucket, of which never more than a part is in memory. */
final class S3Draft implements BackupPlace.Draft {

  private final S3Client client;
  private final String bucket;
  private final String key;
  private final S3Place place;
  private final List<CompletedPart> parts = new ArrayList<>();
  private final Parts stream;
  private @Nullable String upload;

  S3Draft(S3Client client, String bucket, String key, int part, S3Place place) {
    this.client = client;
    this.bucket = bucket;
    this.key = key;
    this.place = place;
    this.stream = new Parts(part);
  }

  @Override
  public OutputStream stream() {
    return stream;
  }

  @Override
  public void keep() throws IOException {
    if (upload == null) {
      place.told(
          () ->
              client.putObject(
                  ask -> ask.bucket(bucket).key(key), RequestBody.fromByteBuffer(stream.taken())));
      return;
    }
    stream.send();
    String id = upload;
    place.told(
        () ->
            client.completeMultipartUpload(
                ask ->
                    ask.bucket(bucket)
                        .key(key)
                        .uploadId(id)
                        .multipartUpload(done -> done.parts(parts))));
    upload = null;
  }

  @Override
  public void close() throws IOException {
    String id = upload;
    if (id != null) {
      upload = null;
      place.told(
          () -> client.abortMultipartUpload(ask -> ask.bucket(bucket).key(key).uploadId(id)));
    }
  }

  private String upload() throws IOException {
    if (upload == null) {
      upload =
          place.told(
              () -> client.createMultipartUpload(ask -> ask.bucket(bucket).key(key)).uploadId());
    }
    return upload;
  }

  private final class Parts extends OutputStream {

    private final ByteBuffer buffer;

    Parts(int size) {
      this.buffer = ByteBuffer.allocate(size);
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int done = 0;
      while (done < length) {
        if (!buffer.hasRemaining()) {
          send();
        }
        int step = Math.min(buffer.remaining(), length - done);
        buffer.put(bytes, offset + done, step);
        done += step;
      }
    }

    void send() throws IOException {
      String id = upload();
      int number = parts.size() + 1;
      ByteBuffer part = taken();
      String tag =
          place.told(
              () ->
                  client
                      .uploadPart(
                          ask -> ask.bucket(bucket).key(key).uploadId(id).partNumber(number),
                          RequestBody.fromByteBuffer(part))
                      .eTag());
      parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
      buffer.clear();
    }

    private ByteBuffer taken() {
      return buffer.duplicate().flip();
    }
  }
}
