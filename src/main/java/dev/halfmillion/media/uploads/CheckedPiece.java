package dev.halfmillion.media.uploads;

import dev.halfmillion.platform.BoundedStream;
import dev.halfmillion.platform.Refusal;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A piece on its way to the disk: counted, and hashed as it passes. */
final class CheckedPiece extends BoundedStream {

  private final DigestInputStream hashed;

  CheckedPiece(InputStream piece, long most) {
    this(new DigestInputStream(piece, sha256()), most);
  }

  private CheckedPiece(DigestInputStream hashed, long most) {
    super(
        hashed,
        most,
        () -> new Refusal("upload.size", "The piece is larger than what is missing of the file."));
    this.hashed = hashed;
  }

  /** Refuses a piece that is empty or of which a byte was lost or changed on the way. */
  void require(String hash) {
    String found = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    if (passed() == 0 || !found.equalsIgnoreCase(hash.strip())) {
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
