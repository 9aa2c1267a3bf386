package dev.halfmillion.affiliates.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.program.AgreementOffice;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.BusinessTimeMoved;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the figures of dashboards. What is earned, taken back, made available or paid, a click and
 * a new standing are on the dashboard at once, on every node, by their version; offers and prices
 * within two seconds; what one does oneself, and every form of the back office, at once on the node
 * that took it. A minute old may be: what time alone changes, a click that was stored after a newer
 * one, and payout details or an agreement that another node took.
 */
@Component
class Homes {

  private static final Duration KEPT = Duration.ofMinutes(1);

  /** Some fifteen kilobytes each: they may take a tenth of the heap. */
  private static final long HEAP_FOR_EACH = 150_000;

  private final AffiliateProgram program;
  private final AgreementOffice agreements;
  private final HomeVersions versions;
  private final HomePages pages;
  private final BusinessClock clock;
  private final boolean keeping;
  private final Cache<UserId, Home> kept;

  Homes(
      AffiliateProgram program,
      AgreementOffice agreements,
      HomeVersions versions,
      HomePages pages,
      BusinessClock clock,
      @Value("${halfmillion.dashboard-cache:true}") boolean keeping) {
    this.program = program;
    this.agreements = agreements;
    this.versions = versions;
    this.pages = pages;
    this.clock = clock;
    this.keeping = keeping;
    this.kept =
        Caffeine.newBuilder()
            .maximumSize(Runtime.getRuntime().maxMemory() / HEAP_FOR_EACH)
            .expireAfterWrite(KEPT)
            .ticker(Ticker.systemTicker())
            .build();
  }

  /** The dashboard of a person, or empty for who is no affiliate. */
  Optional<Home> of(SignedInUser person) {
    // The version is read first: what changes meanwhile makes the kept one old.
    return versions.of(person.id()).flatMap(version -> of(person, version));
  }

  private Optional<Home> of(SignedInUser person, HomeVersion version) {
    if (!keeping) {
      pages.forget();
      return anew(person, version);
    }
    Home known = kept.getIfPresent(person.id());
    if (known != null && known.version().equals(version)) {
      return Optional.of(known.with(pages.renewed(known.page(), known.affiliate())));
    }
    Optional<Home> home = anew(person, version);
    home.ifPresent(now -> kept.put(person.id(), now));
    return home;
  }

  private Optional<Home> anew(SignedInUser person, HomeVersion version) {
    return program.of(person.id()).map(affiliate -> home(version, affiliate, person));
  }

  private Home home(HomeVersion version, Affiliate affiliate, SignedInUser person) {
    return new Home(
        version,
        affiliate,
        agreements.isAcceptedBy(affiliate),
        pages.of(affiliate, person, clock.instant()));
  }

  /** Something of this person may have changed; of anybody, where null. */
  void forget(@Nullable UserId person) {
    if (person == null) {
      pages.forget();
      kept.invalidateAll();
    } else {
      kept.invalidate(person);
    }
  }

  @EventListener
  void on(BusinessTimeMoved moved) {
    forget(null);
  }
}
