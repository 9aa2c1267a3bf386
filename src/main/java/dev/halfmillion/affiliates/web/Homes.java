package dev.halfmillion.affiliates.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.BusinessTimeMoved;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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

  /** Some five kilobytes each: they may take a tenth of the heap. */
  private static final long HEAP_FOR_EACH = 50_000;

  private final AffiliateProgram program;
  private final HomeVersions versions;
  private final HomeReader reader;
  private final HomePages pages;
  private final BusinessClock clock;
  private final boolean keeping;
  private final Cache<UserId, Own> owns = kept();
  private final Cache<UserId, Clicks> clicks = kept();

  Homes(
      AffiliateProgram program,
      HomeVersions versions,
      HomeReader reader,
      HomePages pages,
      BusinessClock clock,
      @Value("${halfmillion.dashboard-cache:true}") boolean keeping) {
    this.program = program;
    this.versions = versions;
    this.reader = reader;
    this.pages = pages;
    this.clock = clock;
    this.keeping = keeping;
  }

  private static <T> Cache<UserId, T> kept() {
    return Caffeine.newBuilder()
        .maximumSize(Runtime.getRuntime().maxMemory() / HEAP_FOR_EACH)
        .expireAfterWrite(KEPT)
        .ticker(Ticker.systemTicker())
        .build();
  }

  private record Own(long earnings, String status, HomeOwn value) {}

  private record Clicks(@Nullable Instant newest, Map<String, Long> byChannel) {}

  /** The dashboard of a person, or empty for who is no affiliate. */
  Optional<Home> of(SignedInUser person) {
    // The version is read first: what changes meanwhile makes the kept one old.
    return versions.of(person.id()).flatMap(version -> of(person.id(), version));
  }

  private Optional<Home> of(UserId person, HomeVersion version) {
    return own(person, version)
        .map(own -> new Home(own, clicks(person, own.affiliate(), version.clicked())));
  }

  private Optional<HomeOwn> own(UserId person, HomeVersion version) {
    Own known = keeping ? owns.getIfPresent(person) : null;
    if (known != null
        && known.earnings() == version.earnings()
        && known.status().equals(version.status())) {
      return Optional.of(known.value());
    }
    Optional<HomeOwn> now =
        program.of(person).map(affiliate -> reader.own(affiliate, clock.instant()));
    now.ifPresent(value -> owns.put(person, new Own(version.earnings(), version.status(), value)));
    return now;
  }

  private Map<String, Long> clicks(UserId person, Affiliate affiliate, @Nullable Instant newest) {
    Clicks known = keeping ? clicks.getIfPresent(person) : null;
    if (known != null && Objects.equals(known.newest(), newest)) {
      return known.byChannel();
    }
    Map<String, Long> now = reader.clicks(affiliate, clock.instant());
    clicks.put(person, new Clicks(newest, now));
    return now;
  }

  /** The page of now. */
  HomePage page(Home home, SignedInUser person) {
    if (!keeping) {
      pages.forget();
    }
    return pages.page(home, person, clock.instant());
  }

  /** Something of this person may have changed; of anybody, where null. */
  void forget(@Nullable UserId person) {
    if (person == null) {
      pages.forget();
      owns.invalidateAll();
      clicks.invalidateAll();
    } else {
      owns.invalidate(person);
      clicks.invalidate(person);
    }
  }

  @EventListener
  void on(BusinessTimeMoved moved) {
    forget(null);
  }
}
