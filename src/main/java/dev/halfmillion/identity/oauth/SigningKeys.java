package dev.halfmillion.identity.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.halfmillion.platform.crypto.FieldCipher;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys that sign ID tokens: one for each ninety days, made when it is first needed, kept
 * encrypted. The next is published a day before it signs and the last for a day after, so that
 * whoever keeps our keys for a while always has the right one.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

  private static final Duration PERIOD = Duration.ofDays(90);
  private static final Duration OVERLAP = Duration.ofDays(1);

  private final KeyRows rows;
  private final FieldCipher cipher;
  private final Clock clock;
  private volatile @Nullable Read read;

  SigningKeys(KeyRows rows, FieldCipher cipher, Clock clock) {
    this.rows = rows;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** The key that signs now. */
  RSAKey signing() {
    String name = name(period(clock.instant()));
    return published().stream()
        .filter(key -> key.getKeyID().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(new JWKSet(List.<JWK>copyOf(published())));
  }

  /** All that are published now, the oldest first. */
  private List<RSAKey> published() {
    Instant now = clock.instant();
    long first = period(now.minus(OVERLAP));
    long last = period(now.plus(OVERLAP));
    Read known = read;
    if (known == null || known.first() != first || known.last() != last) {
      known = new Read(first, last, read(first, last));
      read = known;
    }
    return known.keys();
  }

  private List<RSAKey> read(long first, long last) {
    List<Long> there = rows.between(first, last).stream().map(KeyRows.Row::period).toList();
    LongStream.rangeClosed(period(clock.instant()), last)
        .filter(period -> !there.contains(period))
        .forEach(this::make);
    rows.forgetBefore(first);
    return rows.between(first, last).stream().map(this::open).toList();
  }

  private void make(long period) {
    try {
      String name = name(period) + Secrets.fresh().substring(0, 12);
      RSAKey key =
          new RSAKeyGenerator(2048)
              .keyID(name)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .generate();
      rows.add(period, name, cipher.encrypt(key.toJSONString(), context(period)), clock.instant());
    } catch (JOSEException impossible) {
      throw new IllegalStateException("Cannot make a signing key", impossible);
    }
  }

  private RSAKey open(KeyRows.Row row) {
    try {
      return RSAKey.parse(cipher.decrypt(row.sealed(), context(row.period())));
    } catch (ParseException broken) {
      throw new IllegalStateException("A signing key cannot be read: " + row.name(), broken);
    }
  }

  private static String context(long period) {
    return "identity.oauth-key:" + period;
  }

  private static String name(long period) {
    return "p" + period + "-";
  }

  private static long period(Instant moment) {
    return moment.getEpochSecond() / PERIOD.toSeconds();
  }

  private record Read(long first, long last, List<RSAKey> keys) {}
}
