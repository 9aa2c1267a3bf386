package dev.halfmillion.affiliates.program;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.halfmillion.affiliates.Affiliate;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whose code it is, kept for a moment so that a link in a crowd costs no query per visitor. A
 * suspension is seen on this node at once and on others within the moment.
 */
@Component
public class CodeBook {

  private static final Duration KEPT = Duration.ofSeconds(2);
  private static final int MOST = 20_000;

  private final LoadingCache<ReferralCode, Optional<Affiliate>> owners;

  CodeBook(Affiliates affiliates) {
    this.owners =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build(affiliates::byCode);
  }

  /** The affiliate behind a text that should be a code, if it takes part. */
  public Optional<Affiliate> participant(String text) {
    return ReferralCode.parse(text).flatMap(owners::get).filter(Affiliate::takesPart);
  }

  void forget() {
    owners.invalidateAll();
  }
}
