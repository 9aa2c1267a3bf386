package dev.halfmillion.affiliates;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one line of an order was attributed and what it earned, for those who look into it.
 *
 * @param line the order's line
 * @param planVersion which version of the plan decided
 * @param windowDays how long a click counted by it
 * @param decidedAt by business time
 * @param winner who earns; null when nobody does
 * @param candidates all who had a claim, the winner among them, strongest first
 * @param earnings commissions and what took them back, oldest first
 */
public record SaleStory(
    UUID line,
    int planVersion,
    int windowDays,
    Instant decidedAt,
    @Nullable UserId winner,
    List<Claim> candidates,
    List<Earning> earnings) {

  public SaleStory {
    candidates = List.copyOf(candidates);
    earnings = List.copyOf(earnings);
  }

  /**
   * Somebody's claim to the sale.
   *
   * @param cameAt when the link was opened or the code typed
   * @param click the click by which, or null
   * @param coupon the code of the coupon by which, or null
   * @param verdict why it won or did not, in words
   */
  public record Claim(
      UserId user,
      boolean won,
      Instant cameAt,
      @Nullable Click click,
      @Nullable String coupon,
      String verdict) {}

  /**
   * A click as far as it helps to understand.
   *
   * @param channel where the link was shared, as read by people; empty if unknown
   * @param campaign the sharer's own word; empty for none
   * @param device phone, tablet, desktop, unknown
   */
  public record Click(
      ClickId id, Instant at, String channel, String campaign, String landingPath, String device) {}

  /** What kind of row of an affiliate's earnings it is. */
  public enum Kind {
    /** A commission. */
    SALE,
    /** Takes back after a refund; negative. */
    REVERSAL,
    /** Held while the buyer's bank disputes the payment, negative; or given back, positive. */
    DISPUTE,
    /** One half of a payment that came back: negative in what was paid, positive in what is due. */
    RETURN
  }

  /**
   * A commission, or a row that changes one afterwards.
   *
   * @param terms what it was worked out from
   * @param availableAt when a pending one becomes available
   * @param way how far its money has come since
   */
  public record Earning(
      CommissionId id,
      Kind kind,
      UserId user,
      Money amount,
      Terms terms,
      CommissionStatus status,
      Instant earnedAt,
      Instant availableAt,
      Way way) {

    /** Whether it still waits for the end of its refund window. */
    public boolean isWaiting() {
      return status == CommissionStatus.PENDING || status == CommissionStatus.HELD;
    }
  }

  /**
   * What a commission is a share of.
   *
   * @param base the price without tax
   * @param rate the share
   */
  public record Terms(Money base, Rate rate) {}

  /**
   * Where the money of a commission went after it was earned.
   *
   * @param releasedAt when it became available, or null
   * @param paidAt when it was paid, or null
   * @param reference the bank's, or null
   */
  public record Way(
      @Nullable Instant releasedAt, @Nullable Instant paidAt, @Nullable String reference) {}
}
