package dev.halfmillion.platform.crypto;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Encrypts single fields at rest and makes keyed fingerprints by which equal values are found. */
@Component
public class FieldCipher {

  private final Keys keys;

  FieldCipher(Keys keys) {
    this.keys = keys;
  }

  /**
   * The encrypted form, for a {@code VARBINARY} column.
   *
   * @param context binds the value to its place, such as {@code payouts.pan:usr_…}; decrypting
   *     needs the same
   */
  public byte[] encrypt(String plain, String context) {
    try {
      return keys.fields().encrypt(utf8(plain), utf8(context));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Cannot encrypt", impossible);
    }
  }

  /**
   * The plain value.
   *
   * @throws IllegalStateException when the value was altered, moved, or made with other keys
   */
  public String decrypt(byte[] encrypted, String context) {
    try {
      return new String(keys.fields().decrypt(encrypted, utf8(context)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException altered) {
      throw new IllegalStateException("An encrypted field cannot be read: " + context, altered);
    }
  }

  /**
   * As {@link #decrypt}, with the keys that lie in a data folder; for commands without the
   * application.
   *
   * @throws IOException where there are no keys
   * @throws GeneralSecurityException when it was altered, moved, or made with other keys
   */
  public static String decrypt(Path data, byte[] encrypted, String context)
      throws GeneralSecurityException, IOException {
    return new String(
        Keys.fieldsIn(Keys.folder(data)).decrypt(encrypted, utf8(context)), StandardCharsets.UTF_8);
  }

  /** A keyed fingerprint of a value in its normal form; equal values of a kind have equal ones. */
  public String fingerprint(String kind, String value) {
    try {
      byte[] mac = keys.signatures().computeMac(utf8("fingerprint:" + kind + '\0' + value));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Cannot fingerprint", impossible);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
