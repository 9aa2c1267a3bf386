package dev.halfmillion.sales.coupons.web;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One coupon with the orders placed with it.
 *
 * @param owner whether the reader may change it
 * @param stopped whether somebody ended it by hand
 * @param link brings the coupon to the checkout
 * @param next the address of older orders, or null
 */
public record CouponPage(
    String href,
    String code,
    Tone tone,
    String state,
    boolean owner,
    boolean stopped,
    List<Fact> facts,
    String link,
    List<Order> orders,
    @Nullable String next) {

  public CouponPage {
    facts = List.copyOf(facts);
    orders = List.copyOf(orders);
  }

  /**
   * One fact.
   *
   * @param href where it leads, or empty
   */
  public record Fact(String label, String text, String href) {}

  /** An order placed with it. */
  public record Order(
      String href,
      String number,
      String when,
      String buyer,
      String email,
      String discount,
      Tone tone,
      String state,
      String how) {}
}
