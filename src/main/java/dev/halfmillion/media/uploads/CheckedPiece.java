package dev.halfmillion.media.uploads;

import dev.halfmillion.media.ContentHash;
import dev.halfmillion.media.probe.Probe;
import dev.halfmillion.platform.BoundedStream;
import dev.halfmillion.platform.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A piece on its way to the storage: counted, and hashed as it passes. It ends with a refusal
 * instead of its end where a byte was lost or changed.
 */
final class CheckedPiece extends BoundedStream {

  private final MessageDigest digest = ContentHash.digest();
  private final ByteArrayOutputStream start = new ByteArrayOutputStream(Probe.START);
  private final String hash;
  private final boolean full;
  private boolean ended;

  /**
   * A piece.
   *
   * @param most what is missing of the file, or the most a piece may have
   * @param hash the SHA-256 of its bytes in hexadecimal
   * @param full whether it must have as many bytes as it may
   */
  CheckedPiece(InputStream piece, long most, String hash, boolean full) {
    super(
        piece,
        most,
        () -> new Refusal("upload.size", "The piece is larger than what is missing of the file."));
    this.hash = hash.strip();
    this.full = full;
  }

  /** The first bytes that passed. */
  byte[] start() {
    return start.toByteArray();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    if (read < 0) {
      end();
      return read;
    }
    digest.update(into, offset, read);
    start.write(into, offset, Math.min(read, Probe.START - start.size()));
    return read;
  }

  private void end() {
    if (ended) {
      return;
    }
    ended = true;
    String found = HexFormat.of().formatHex(digest.digest());
    if (passed() == 0 || !found.equalsIgnoreCase(hash)) {
      throw new Refusal(
          "upload.hash", "The piece was changed on the way. It is sent once more by itself.");
    }
    if (full && passed() != most()) {
      throw new Refusal("upload.size", "The piece is shorter than it should be.");
    }
  }
}
