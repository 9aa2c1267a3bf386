package dev.halfmillion.backoffice.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a backup: a head in the clear that names the key, then named parts one after another, all
 * of them encrypted as one stream whose end is sealed too.
 */
final class PartWriter implements AutoCloseable {

  static final String MAGIC = "HALFMILLION-BACKUP-1\n";

  private static final int BUFFER = 128 * 1024;

  private final DataOutputStream out;

  private PartWriter(OutputStream encrypting) {
    this.out = new DataOutputStream(new BufferedOutputStream(encrypting, BUFFER));
  }

  static byte[] head(String keyId) {
    return (MAGIC + keyId + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  static PartWriter open(OutputStream raw, BackupKey key) throws IOException {
    byte[] head = head(key.id());
    raw.write(head);
    try {
      return new PartWriter(key.cipher().newEncryptingStream(raw, head));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Cannot encrypt", impossible);
    }
  }

  /** How many bytes a file has that holds this part alone, in which so many stand. */
  static long sealedBytes(String keyId, String part, long content) {
    long pieces = content / PartReader.CHUNK + (content % PartReader.CHUNK == 0 ? 0 : 1);
    long name = (long) Short.BYTES + part.length();
    long plain = BackupKey.SEAL_HEAD + name + content + Integer.BYTES * (pieces + 1);
    long room = BackupKey.SEGMENT - BackupKey.SEAL;
    long segments = plain / room + (plain % room == 0 ? 0 : 1);
    return head(keyId).length + plain + segments * BackupKey.SEAL;
  }

  /** Begins a part; closing the answered stream ends it. */
  OutputStream begin(String name) throws IOException {
    out.writeUTF(name);
    return new Chunks();
  }

  /** Begins a part that is compressed, fast rather than small. */
  OutputStream beginCompressed(String name) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    return new FilterOutputStream(new DeflaterOutputStream(begin(name), deflater, BUFFER)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        super.out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        try {
          super.close();
        } finally {
          deflater.end();
        }
      }
    };
  }

  void write(String name, byte[] content) throws IOException {
    try (OutputStream part = begin(name)) {
      part.write(content);
    }
  }

  /** Seals the end and closes the stream below. */
  @Override
  public void close() throws IOException {
    out.close();
  }

  /** A part's bytes in pieces that each tell their length, since nobody knows the whole before. */
  private final class Chunks extends OutputStream {

    private final byte[] buffer = new byte[PartReader.CHUNK];
    private int filled;
    private boolean ended;

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int done = 0;
      while (done < length) {
        int step = Math.min(buffer.length - filled, length - done);
        System.arraycopy(bytes, offset + done, buffer, filled, step);
        filled += step;
        done += step;
        if (filled == buffer.length) {
          send();
        }
      }
    }

    private void send() throws IOException {
      if (filled > 0) {
        out.writeInt(filled);
        out.write(buffer, 0, filled);
        filled = 0;
      }
    }

    @Override
    public void close() throws IOException {
      if (!ended) {
        ended = true;
        send();
        out.writeInt(0);
      }
    }
  }
}
