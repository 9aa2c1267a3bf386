package dev.halfmillion.sales.offers;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.DateText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Makes offers, publishes and announces them, and ends them early. */
@Service
public class OfferOffice {

  private final OfferRows rows;
  private final OfferPrices prices;
  private final OfferCoupons coupons;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Transactions transactions;
  private final BusinessClock clock;

  OfferOffice(
      OfferRows rows,
      OfferPrices prices,
      OfferCoupons coupons,
      AuditLog audit,
      ApplicationEventPublisher events,
      Transactions transactions,
      BusinessClock clock) {
    this.rows = rows;
    this.prices = prices;
    this.coupons = coupons;
    this.audit = audit;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Makes a draft.
   *
   * @throws Refusal when a price is not below the list price of its product
   */
  public OfferId draft(OfferPlan plan, UserId by) {
    prices.require(plan);
    OfferId id = OfferId.next();
    transactions.run(
        () -> {
          rows.insert(id, plan, by, now());
          audit.record(by, "offers.drafted", id.toString(), plan.title());
        });
    return id;
  }

  /** Writes a draft anew. */
  public void rewrite(OfferId id, OfferPlan plan, UserId by) {
    prices.require(plan);
    change(
        id,
        (offer, now) -> {
          require(offer.at(now) == Offer.Phase.DRAFT, "Only a draft changes in all its parts.");
          rows.rewrite(id, plan);
          audit.record(by, "offers.rewritten", id.toString(), plan.title());
        });
  }

  /** Throws a draft away. */
  public void remove(OfferId id, UserId by) {
    change(
        id,
        (offer, now) -> {
          require(offer.at(now) == Offer.Phase.DRAFT, "Only a draft can be thrown away.");
          rows.delete(id);
          audit.record(by, "offers.removed", id.toString(), offer.title());
        });
  }

  /**
   * Sets the prices or the coupon of a draft for its days.
   *
   * @param lossKnown whether a loss was agreed to
   * @throws dev.halfmillion.catalog.LossUnconfirmed when a sale would lose money and that was not
   *     agreed to
   * @throws Refusal when it is over before it began, or another sale price is in the way, or the
   *     coupon cannot be used all the while ({@code offer.coupon})
   */
  public void publish(OfferId id, boolean lossKnown, UserId by) {
    change(
        id,
        (offer, now) -> {
          require(offer.at(now) == Offer.Phase.DRAFT, "This offer is published already.");
          if (!offer.ends().isAfter(now)) {
            throw new Refusal("offer.end", "The end has passed. Choose a later one first.");
          }
          Instant starts = offer.starts().isBefore(now) ? now : offer.starts();
          rows.moments(id, starts, offer.ends(), offer.ends());
          rows.published(id, now);
          prices.set(offer, starts, lossKnown, by);
          coupons.set(offer, starts, lossKnown, by);
          audit.record(by, "offers.published", id.toString(), days(starts, offer.ends()));
        });
  }

  /** Lets affiliates know; doing it again changes nothing. */
  public void announce(OfferId id, UserId by) {
    change(
        id,
        (offer, now) -> {
          require(
              offer.at(now).open(), "Only an offer that is published and not over is announced.");
          if (!offer.isAnnounced()) {
            rows.announced(id, now);
            audit.record(by, "offers.announced", id.toString(), offer.title());
            events.publishEvent(new OfferAnnounced(id));
          }
        });
  }

  /** Changes what people read of an offer. */
  public void describe(OfferId id, String title, String words, UserId by) {
    OfferPlan.requireTexts(title, words);
    change(
        id,
        (offer, now) -> {
          rows.describe(id, title, words);
          audit.record(by, "offers.described", id.toString(), title);
        });
  }

  /** Lets an offer that is not over end at another moment, with its prices or coupon. */
  public void endAt(OfferId id, Instant end, UserId by) {
    change(
        id,
        (offer, now) -> {
          require(offer.at(now).open(), "An offer that is over stays over.");
          if (!end.isAfter(now) || !end.isAfter(offer.starts())) {
            throw new Refusal("offer.end", "Let it end after now and after its beginning.");
          }
          rows.moments(id, offer.starts(), end, end);
          prices.endAt(offer, end, by);
          coupons.endAt(offer, end, by);
          audit.record(by, "offers.end-moved", id.toString(), days(offer.starts(), end));
        });
  }

  /** Ends an offer now, or calls it off before it began. Doing it again changes nothing. */
  public void stop(OfferId id, UserId by) {
    change(
        id,
        (offer, now) -> {
          if (offer.at(now).open()) {
            Instant end = now.isBefore(offer.starts()) ? offer.starts() : now;
            rows.moments(id, offer.starts(), end, offer.plannedEnd());
            prices.stop(offer, by);
            coupons.endAt(offer, end, by);
            audit.record(by, "offers.stopped", id.toString(), offer.title());
          }
        });
  }

  private void change(OfferId id, BiConsumer<Offer, Instant> change) {
    transactions.run(() -> change.accept(rows.lock(id).orElseThrow(Refusal::notFound), now()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static String days(Instant starts, Instant ends) {
    return "From " + DateText.moment(starts) + " to " + DateText.moment(ends);
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw Refusal.conflict("offer.state", sentence);
    }
  }
}
