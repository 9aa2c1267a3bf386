package dev.halfmillion.backoffice.backup;

import dev.halfmillion.platform.Refusal;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads what {@link PartWriter} wrote; every byte that is answered was proved by the key. */
final class PartReader implements AutoCloseable {

  static final int CHUNK = 64 * 1024;

  private static final int HEAD = PartWriter.head("0".repeat(BackupKey.ID_LENGTH)).length;

  private final DataInputStream in;
  private Chunks part = new Chunks(true);

  private PartReader(InputStream decrypting) {
    this.in = new DataInputStream(new BufferedInputStream(decrypting, 2 * CHUNK));
  }

  /**
   * Opens a backup.
   *
   * @throws Refusal when it is none, or was made with another key
   */
  static PartReader open(InputStream raw, BackupKey key) throws IOException {
    byte[] head = raw.readNBytes(HEAD);
    String text = new String(head, StandardCharsets.US_ASCII);
    if (!text.startsWith(PartWriter.MAGIC) || head.length < HEAD || !text.endsWith("\n")) {
      throw new Refusal(
          "backup.foreign",
          "This file is not a backup of Halfmillion, or its beginning is damaged. Take another"
              + " one.");
    }
    String madeWith = text.substring(PartWriter.MAGIC.length(), HEAD - 1);
    if (!madeWith.equals(key.id())) {
      throw new Refusal(
          "backup.key.other",
          "This backup was made with the key %s, and the one at hand is %s. Name the right file by --key."
              .formatted(printable(madeWith), key.id()));
    }
    try {
      return new PartReader(key.cipher().newDecryptingStream(raw, head));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Cannot decrypt", impossible);
    }
  }

  private static String printable(String id) {
    return id.replaceAll("[^0-9a-f]", "?");
  }

  /** The name of the next part, what is left of the one before being passed over. */
  String next() throws IOException {
    part.drain();
    String name = in.readUTF();
    part = new Chunks(false);
    return name;
  }

  /** The bytes of the present part. */
  InputStream body() {
    return part;
  }

  /** The bytes of the present part, which was written compressed. */
  InputStream compressedBody() {
    Inflater inflater = new Inflater();
    return new FilterInputStream(new InflaterInputStream(part, inflater, CHUNK)) {
      @Override
      public void close() {
        inflater.end();
      }
    };
  }

  /** Reads to the sealed end, behind which nothing may come. */
  void requireEnd() throws IOException {
    part.drain();
    if (in.read() >= 0) {
      throw new IOException("There is more behind the end");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private final class Chunks extends InputStream {

    private int left;
    private boolean ended;

    Chunks(boolean ended) {
      this.ended = ended;
    }

    @Override
    public int read() throws IOException {
      byte[] single = new byte[1];
      return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (left == 0 && !begin()) {
        return -1;
      }
      int read = in.read(bytes, offset, Math.min(length, left));
      if (read < 0) {
        throw new EOFException();
      }
      left -= read;
      return read;
    }

    private boolean begin() throws IOException {
      if (ended) {
        return false;
      }
      left = in.readInt();
      if (left < 0 || left > CHUNK) {
        throw new IOException("A piece of an impossible length");
      }
      ended = left == 0;
      return !ended;
    }

    private void drain() throws IOException {
      while (!ended) {
        in.skipNBytes(left);
        left = 0;
        begin();
      }
    }
  }
}
