package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;

/**
 * An offer as an affiliate reads it.
 *
 * @param when from when to when, or since when it is over
 * @param coupon what its code does, as a sentence; empty where it is one of prices
 * @param words ready to pass on, with the affiliate's own link
 * @param text the same without the link
 * @param link the affiliate's own link
 * @param prices what each product costs meanwhile
 */
public record OfferCard(
    String title,
    Tone tone,
    String status,
    String when,
    String coupon,
    String words,
    String text,
    String link,
    boolean open,
    List<Line> prices) {

  public OfferCard {
    prices = List.copyOf(prices);
  }

  /** One product: its price meanwhile, its price otherwise and what a sale earns. */
  public record Line(String title, String price, String list, String earns) {}
}
