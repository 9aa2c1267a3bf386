package dev.halfmillion.media.uploads;

import dev.halfmillion.platform.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A piece on its way to the disk: counted, and hashed as it passes. */
final class CheckedPiece extends FilterInputStream {

  private final DigestInputStream hashed;
  private final long most;
  private long passed;

  CheckedPiece(InputStream piece, long most) {
    this(new DigestInputStream(piece, sha256()), most);
  }

  private CheckedPiece(DigestInputStream hashed, long most) {
    super(hashed);
    this.hashed = hashed;
    this.most = most;
  }

  /** The most bytes it may have. */
  long most() {
    return most;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) {
    passed += bytes;
    if (passed > most) {
      throw new Refusal("upload.size", "The piece is larger than what is missing of the file.");
    }
  }

  /** Refuses a piece that is empty or of which a byte was lost or changed on the way. */
  void require(String hash) {
    String found = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    if (passed == 0 || !found.equalsIgnoreCase(hash.strip())) {
      throw new Refusal(
          "upload.hash", "The piece was changed on the way. It is sent once more by itself.");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
