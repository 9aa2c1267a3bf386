package dev.halfmillion.sales.coupons.web;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;

/**
 * All coupons.
 *
 * @param owner whether the reader may make and change them
 */
public record CouponListPage(List<Row> rows, boolean owner) {

  public CouponListPage {
    rows = List.copyOf(rows);
  }

  /**
   * One coupon.
   *
   * @param takesOff such as 20 % off
   * @param when between which moments
   * @param whose the affiliate, or empty
   * @param uses such as 3 of 10
   * @param given in money
   */
  public record Row(
      String href,
      String code,
      String takesOff,
      String limits,
      String when,
      String whose,
      String uses,
      String given,
      Tone tone,
      String state) {}
}
