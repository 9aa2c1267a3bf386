package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Split;
import java.util.List;

/**
 * The public page about sharing and earning. It is the same for everybody.
 *
 * @param rate share of the price without tax, as text: "80 %"
 * @param windowDays how long a click counts
 * @param holdDays how long a commission waits for refunds
 * @param minimum the smallest payout, as text
 * @param example where the price of one sale goes
 * @param earned what the example pays, as text
 * @param lines what each product pays
 * @param join the address where one becomes an affiliate
 */
public record ProgrammePage(
    String rate,
    int windowDays,
    int holdDays,
    String minimum,
    Split example,
    String earned,
    List<Line> lines,
    String join) {

  public ProgrammePage {
    lines = List.copyOf(lines);
  }

  /**
   * What one product pays.
   *
   * @param title of the product
   * @param href its page
   * @param price the buyer pays, as text
   * @param commission the affiliate gets, as text
   */
  public record Line(String title, String href, String price, String commission) {}
}
