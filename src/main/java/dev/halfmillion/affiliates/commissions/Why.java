package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.tracking.Channel;
import dev.halfmillion.platform.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Why a sale is somebody's, in a sentence: "Your link on WhatsApp, opened 3 days before", "Your
 * coupon ASHA10, typed by the buyer".
 */
public final class Why {

  private Why() {}

  /**
   * The sentence, said to whose sale it is.
   *
   * @param rule by which the sale was won
   * @param coupon the code of the coupon that won it, or empty
   * @param channel where the link was shared, or empty
   * @param cameAt when the link was opened
   * @param placedAt when the order was placed
   */
  public static String text(
      AttributionRule rule, String coupon, String channel, Instant cameAt, Instant placedAt) {
    return text("Your", rule, coupon, channel, cameAt, placedAt);
  }

  /** The same, said to others: "Their link on WhatsApp, opened 3 days before". */
  public static String ofSomebody(
      AttributionRule rule, String coupon, String channel, Instant cameAt, Instant placedAt) {
    return text("Their", rule, coupon, channel, cameAt, placedAt);
  }

  private static String text(
      String whose,
      AttributionRule rule,
      String coupon,
      String channel,
      Instant cameAt,
      Instant placedAt) {
    String on = channel.isEmpty() ? "" : " on " + Channel.label(channel);
    return switch (rule) {
      case COUPON -> whose + " coupon " + coupon + ", typed by the buyer";
      case TYPED_CODE -> whose + " code, typed by the buyer";
      case LAST_CLICK -> whose + " link" + on + ", opened " + before(cameAt, placedAt);
      case NONE -> "Nobody’s link or code";
    };
  }

  private static String before(Instant cameAt, Instant placedAt) {
    Duration gap = Duration.between(cameAt, placedAt);
    LocalDate day = Zones.dateInIndia(cameAt);
    long days = ChronoUnit.DAYS.between(day, Zones.dateInIndia(placedAt));
    if (gap.toMinutes() < 1) {
      return "just before";
    }
    if (gap.toMinutes() < 60) {
      return count(gap.toMinutes(), "minute") + " before";
    }
    if (days == 0) {
      return "the same day";
    }
    return days == 1 ? "the day before" : days + " days before";
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
