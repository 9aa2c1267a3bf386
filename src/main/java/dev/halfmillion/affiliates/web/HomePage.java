package dev.halfmillion.affiliates.web;

import gg.jte.Content;
import java.util.List;

/**
 * The affiliate's dashboard.
 *
 * @param greeting by the time of day, with the first name
 * @param link what is shared
 * @param live where news of sales come from
 * @param top the four figures
 * @param offers what to share these days
 * @param figures all other figures and the newest sales
 * @param products what each product earns
 */
public record HomePage(
    String greeting,
    ShareLink link,
    String live,
    Content top,
    List<OfferCard> offers,
    Content figures,
    List<ProductLine> products) {

  public HomePage {
    offers = List.copyOf(offers);
    products = List.copyOf(products);
  }

  /** The same with what all dashboards share. */
  HomePage with(List<OfferCard> offers, List<ProductLine> products) {
    return new HomePage(greeting, link, live, top, offers, figures, products);
  }

  /**
   * What a channel brought.
   *
   * @param share of the best channel's sales, in percent
   */
  public record Channel(String name, String sales, String ofClicks, int share) {}

  /** What a sale of a product earns. */
  public record ProductLine(String title, String price, String earns, String share) {}

  /**
   * A step before the first sale.
   *
   * @param number shown while it is not done
   * @param action the word on the button, or empty
   */
  public record StartStep(
      int number, String title, String note, boolean done, String action, String href) {}
}
