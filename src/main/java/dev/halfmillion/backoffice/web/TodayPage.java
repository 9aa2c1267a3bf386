package dev.halfmillion.backoffice.web;

import dev.halfmillion.platform.ui.Kpi;
import java.util.List;

/**
 * What the back office opens with.
 *
 * @param greeting by the hour in India
 * @param money whose the money is; empty for those who do not see it
 * @param claims what the bank balance is made of, down to what is the academy's
 * @param latest the newest orders
 */
public record TodayPage(String greeting, List<Kpi> money, List<Row> claims, List<Sale> latest) {

  /**
   * A line of the account from the bank balance to what is safe to take.
   *
   * @param note who has the claim, and until when
   */
  public record Row(String label, String note, String amount) {}

  /** A new order. */
  public record Sale(
      String when,
      String number,
      String href,
      String title,
      String buyer,
      String amount,
      String status) {}
}
