package dev.halfmillion.identity.oauth;

import dev.halfmillion.platform.api.Right;
import dev.halfmillion.platform.crypto.FieldCipher;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes and reads tokens. A token is a few bytes and a keyed fingerprint of them: it is told from
 * a made-up one without asking the database, needs no row of its own, and the successor of a
 * refresh token can be written again, as the grace asks for, although no token is kept anywhere.
 * That the connection still stands is always asked of the database.
 */
@Component
class AppTokens {

  private static final String ACCESS = "hma_";
  private static final String REFRESH = "hmr_";
  private static final int LONGEST = 200;

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final FieldCipher cipher;

  AppTokens(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /** An access token until a moment. */
  String access(UUID connection, int generation, Set<Right> rights, Instant until) {
    return write(
        ACCESS, bytes(connection, generation, rights).putInt((int) until.getEpochSecond()));
  }

  /** The refresh token of a generation; always the same for the same connection. */
  String refresh(UUID connection, int generation, Set<Right> rights) {
    return write(REFRESH, bytes(connection, generation, rights));
  }

  /** What an access token says, or empty for what is none of ours. Its time is not looked at. */
  Optional<AppToken> readAccess(String token) {
    return read(ACCESS, token);
  }

  /** What a refresh token says, or empty for what is none of ours. */
  Optional<AppToken> readRefresh(String token) {
    return read(REFRESH, token);
  }

  private static ByteBuffer bytes(UUID connection, int generation, Set<Right> rights) {
    return ByteBuffer.allocate(25)
        .putLong(connection.getMostSignificantBits())
        .putLong(connection.getLeastSignificantBits())
        .putInt(generation)
        .put((byte) Right.bits(rights));
  }

  private String write(String kind, ByteBuffer bytes) {
    byte[] payload = new byte[bytes.position()];
    bytes.flip().get(payload);
    String text = kind + ENCODER.encodeToString(payload);
    return text + "." + cipher.fingerprint("oauth", text);
  }

  private Optional<AppToken> read(String kind, String token) {
    int dot = token.indexOf('.');
    if (!token.startsWith(kind) || token.length() > LONGEST || dot < 0) {
      return Optional.empty();
    }
    String text = token.substring(0, dot);
    byte[] proof = cipher.fingerprint("oauth", text).getBytes(StandardCharsets.US_ASCII);
    byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(proof, given)) {
      return Optional.empty();
    }
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(4)));
    UUID connection = new UUID(bytes.getLong(), bytes.getLong());
    int generation = bytes.getInt();
    Set<Right> rights = Right.ofBits(bytes.get());
    @Nullable Instant until =
        bytes.hasRemaining() ? Instant.ofEpochSecond(Integer.toUnsignedLong(bytes.getInt())) : null;
    return Optional.of(new AppToken(connection, generation, rights, until));
  }
}
