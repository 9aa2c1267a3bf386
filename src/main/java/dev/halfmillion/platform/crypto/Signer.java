package dev.halfmillion.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs short values that leave the building and come back: cookies, links in mails, media
 * addresses. A signature holds for one purpose only and, where asked, until a moment of the system
 * clock.
 */
@Component
public class Signer {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private final Keys keys;
  private final Clock clock;

  Signer(Keys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** A token for a value that never runs out. The value is readable by whoever holds the token. */
  public String sign(String purpose, String value) {
    return sign(purpose, value, null);
  }

  /** A token for a value until a moment. */
  public String sign(String purpose, String value, @Nullable Instant until) {
    String payload = (until == null ? "" : Long.toString(until.getEpochSecond(), 36)) + ":" + value;
    try {
      byte[] mac = keys.signatures().computeMac(message(purpose, payload));
      return ENCODER.encodeToString(payload.getBytes(StandardCharsets.UTF_8))
          + "."
          + ENCODER.encodeToString(mac);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Cannot sign", impossible);
    }
  }

  /** The value in a token made for this purpose that has not run out, or empty. */
  public Optional<String> verify(String purpose, @Nullable String token) {
    if (token == null || token.length() > 2_000 || token.indexOf('.') < 0) {
      return Optional.empty();
    }
    try {
      int dot = token.indexOf('.');
      String payload = new String(decoded(token.substring(0, dot)), StandardCharsets.UTF_8);
      keys.signatures().verifyMac(decoded(token.substring(dot + 1)), message(purpose, payload));
      int colon = payload.indexOf(':');
      return runOut(payload.substring(0, colon))
          ? Optional.empty()
          : Optional.of(payload.substring(colon + 1));
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  /** Bits behind the last byte are nobody's, so another letter there would be taken for ours. */
  private static byte[] decoded(String text) {
    byte[] bytes = DECODER.decode(text);
    if (!ENCODER.encodeToString(bytes).equals(text)) {
      throw new IllegalArgumentException("Not as we write it");
    }
    return bytes;
  }

  private boolean runOut(String until) {
    return !until.isEmpty()
        && clock.instant().isAfter(Instant.ofEpochSecond(Long.parseLong(until, 36)));
  }

  private static byte[] message(String purpose, String payload) {
    return (purpose + '\0' + payload).getBytes(StandardCharsets.UTF_8);
  }
}
