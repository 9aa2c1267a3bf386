package dev.halfmillion.affiliates.offers;

import java.util.List;

/**
 * What the mail about an offer says.
 *
 * @param when from when to when
 * @param coupon what its code does, as a sentence; empty where it is one of prices
 * @param prices what each product costs meanwhile and what a sale earns
 * @param words ready to pass on, with the affiliate's own link
 * @param url of the affiliate's page of links
 */
public record OfferMail(
    String name,
    String title,
    String when,
    String coupon,
    List<Line> prices,
    String words,
    String url) {

  public OfferMail {
    prices = List.copyOf(prices);
  }

  /** One product. */
  public record Line(String title, String price, String earns) {}
}
