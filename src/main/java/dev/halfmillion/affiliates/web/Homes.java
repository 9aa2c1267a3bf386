package dev.halfmillion.affiliates.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.commissions.FigureVersions;
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
 * Keeps dashboards. A sale or a refund is on its dashboard at once, by the version of the figures,
 * on every node; clicks, prices and what becomes due within ten seconds; what one does oneself at
 * once.
 */
@Component
class Homes {

  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST = 2_000;

  private final AffiliateProgram program;
  private final AgreementOffice agreements;
  private final FigureVersions versions;
  private final HomePages pages;
  private final BusinessClock clock;
  private final boolean keeping;
  private final Cache<UserId, Home> kept;

  Homes(
      AffiliateProgram program,
      AgreementOffice agreements,
      FigureVersions versions,
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
            .maximumSize(MOST)
            .expireAfterWrite(KEPT)
            .ticker(Ticker.systemTicker())
            .build();
  }

  /** The dashboard of a person, or empty for who is no affiliate. */
  Optional<Home> of(SignedInUser person) {
    // The version is read first: what changes meanwhile makes the kept one old.
    long version = versions.of(person.id());
    Home known = keeping ? kept.getIfPresent(person.id()) : null;
    if (known != null && known.version() == version) {
      return Optional.of(known);
    }
    Optional<Home> home =
        program.of(person.id()).map(affiliate -> home(version, affiliate, person));
    if (keeping) {
      home.ifPresent(now -> kept.put(person.id(), now));
    } else {
      pages.forget();
    }
    return home;
  }

  private Home home(long version, Affiliate affiliate, SignedInUser person) {
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
