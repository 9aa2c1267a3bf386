package dev.halfmillion.payments.disputes;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeNews;
import dev.halfmillion.payments.inbox.Handled;
import dev.halfmillion.payments.inbox.Quarantined;
import dev.halfmillion.platform.BusinessClock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes the turns of disputes. A dispute moves by rank, so news that is late, repeated or out of
 * order changes nothing; what was held is booked, so that each end reverses exactly that. Of two
 * ends that contradict one another the second is for a person to see.
 */
@Component
public class DisputeTurns {

  private final DisputeRows rows;
  private final DisputeBooks books;
  private final ObjectProvider<DisputeEars> ears;
  private final BusinessClock clock;

  DisputeTurns(
      DisputeRows rows, DisputeBooks books, ObjectProvider<DisputeEars> ears, BusinessClock clock) {
    this.rows = rows;
    this.books = books;
    this.ears = ears;
    this.clock = clock;
  }

  /**
   * The captured payment that is disputed.
   *
   * @param amount what was paid
   * @param owed whether a payment too many is still owed to its payer
   */
  public record Claim(
      UUID capture,
      UUID attempt,
      UUID orderId,
      String gateway,
      Money amount,
      boolean surplus,
      boolean owed) {}

  /**
   * Takes news in, within the caller's transaction, which holds the order and the attempt.
   *
   * @throws Quarantined when it contradicts what is known
   */
  public Handled take(Claim claim, DisputeNews news) {
    Optional<Dispute> known = rows.lock(claim.gateway(), news.gatewayDisputeId());
    known.ifPresent(dispute -> requireSame(claim, dispute, news));
    requireBelievable(claim, news);
    DisputeState next = DisputeState.of(news.step());
    if (known.isPresent() && !known.get().state().givesWayTo(next)) {
      return stay(claim, known.get(), next, news);
    }
    Dispute dispute = known.orElseGet(() -> begin(claim, news));
    describe(dispute, next, news);
    turn(claim, dispute, next, news);
    return Handled.done(claim.orderId(), claim.attempt());
  }

  private Handled stay(Claim claim, Dispute dispute, DisputeState next, DisputeNews news) {
    if (dispute.state().contradicts(next)) {
      throw quarantined(
          claim,
          "Dispute %s was %s before and is %s now. Look at it at the gateway."
              .formatted(
                  dispute.gatewayDisputeId(),
                  dispute.state().label().toLowerCase(java.util.Locale.ROOT),
                  next.label().toLowerCase(java.util.Locale.ROOT)));
    }
    if (dispute.state() == next && describe(dispute, next, news)) {
      return Handled.done(claim.orderId(), claim.attempt());
    }
    return Handled.ignored(
        "The dispute has come as far already.", claim.orderId(), claim.attempt());
  }

  private Dispute begin(Claim claim, DisputeNews news) {
    Dispute dispute =
        new Dispute(
            DisputeId.next(),
            claim.gateway(),
            news.gatewayDisputeId(),
            claim.capture(),
            claim.orderId(),
            news.gatewayPaymentId(),
            claim.surplus(),
            news.amount(),
            DisputeState.INQUIRED,
            false,
            Money.zero(news.amount().currency()),
            null,
            null,
            news.at(),
            news.at());
    rows.insert(dispute);
    return dispute;
  }

  private void turn(Claim claim, Dispute dispute, DisputeState next, DisputeNews news) {
    Instant at = news.at();
    Dispute told = dispute.described(news.reason(), news.respondBy());
    switch (next) {
      case INQUIRED -> {}
      case OPENED -> {
        books.opened(dispute, at);
        ears.getObject().opened(told, at);
      }
      case CLOSED, WON -> {
        if (dispute.held()) {
          books.ended(dispute, next, at);
          ears.getObject().ended(told, at);
        }
      }
      case LOST -> {
        if (dispute.surplus()) {
          books.lostSurplus(dispute, claim.owed(), at);
        } else {
          ears.getObject().lost(told, at);
        }
      }
    }
    rows.turn(dispute, next, next == DisputeState.OPENED, at);
    rows.note(dispute.id(), next, at, clock.instant());
  }

  /** Keeps deadline, reason and fee; true where anything is new. */
  private boolean describe(Dispute dispute, DisputeState state, DisputeNews news) {
    Money told = news.fee();
    boolean sameMoney = told != null && told.currency().equals(dispute.fee().currency());
    Money fee = told != null && sameMoney ? told : dispute.fee();
    boolean same =
        fee.equals(dispute.fee())
            && (news.reason() == null || news.reason().equals(dispute.reason()))
            && (news.respondBy() == null || Objects.equals(news.respondBy(), dispute.respondBy()));
    if (same) {
      return false;
    }
    if (!fee.equals(dispute.fee())) {
      books.fee(dispute, fee.minus(dispute.fee()), fee, state, news.at());
    }
    rows.describe(dispute, news.reason(), news.respondBy(), fee);
    return true;
  }

  private static void requireSame(Claim claim, Dispute dispute, DisputeNews news) {
    if (!dispute.capture().equals(claim.capture()) || !dispute.amount().equals(news.amount())) {
      throw quarantined(
          claim,
          "The gateway's dispute %s differs from ours in payment or amount."
              .formatted(dispute.gatewayDisputeId()));
    }
  }

  private static void requireBelievable(Claim claim, DisputeNews news) {
    Money amount = news.amount();
    if (!amount.isPositive()
        || !amount.currency().equals(claim.amount().currency())
        || amount.compareTo(claim.amount()) > 0) {
      throw quarantined(
          claim,
          "Dispute %s is over another amount than could have been paid."
              .formatted(news.gatewayDisputeId()));
    }
  }

  private static Quarantined quarantined(Claim claim, String reason) {
    return new Quarantined(reason, claim.orderId(), claim.attempt());
  }
}
