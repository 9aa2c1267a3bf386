package dev.halfmillion.media.uploads;

import dev.halfmillion.media.probe.FileKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What somebody is about to send.
 *
 * @param fileName as it is called on the device
 * @param size in bytes
 * @param mark what tells the file from others of the same name and size on the device, such as when
 *     it was changed; may be empty
 */
public record UploadPlan(FileKind kind, String fileName, long size, String mark) {

  /** The same for the same file, so that a sender finds again what was broken off. */
  String fingerprint() {
    String whole = kind + "\n" + fileName + "\n" + size + "\n" + mark;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
