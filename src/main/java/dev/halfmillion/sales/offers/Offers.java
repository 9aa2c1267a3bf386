package dev.halfmillion.sales.offers;

import dev.halfmillion.platform.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks offers up. */
@Service
public class Offers {

  /** For that long affiliates see an offer that is over. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final OfferRows rows;
  private final BusinessClock clock;

  Offers(OfferRows rows, BusinessClock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** The offer, whatever its state. */
  public Optional<Offer> find(OfferId id) {
    return rows.find(id);
  }

  /** The newest 200, drafts included. */
  public List<Offer> all() {
    return rows.all();
  }

  /** Those that count now, the next to end first. */
  public List<Offer> running() {
    Instant now = clock.instant();
    return rows.endingAfter(now).stream()
        .filter(offer -> offer.at(now) == Offer.Phase.RUNNING)
        .toList();
  }

  /** Those that affiliates were told of and that begin later, count now or ended a day ago. */
  public List<Offer> announced() {
    return rows.endingAfter(clock.instant().minus(REMEMBERED)).stream()
        .filter(Offer::isAnnounced)
        .toList();
  }
}
