package dev.halfmillion.affiliates.offers;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.sales.offers.Offer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the words of an offer for one affiliate, with the link of their own. */
@Component
public class OfferCopy {

  private static final String PLACE = "{link}";

  private final Catalog catalog;
  private final Academy academy;

  OfferCopy(Catalog catalog, Academy academy) {
    this.catalog = catalog;
    this.academy = academy;
  }

  /** The affiliate's link to the offer: to its product where it has one, else to the home page. */
  public String link(Offer offer, Affiliate affiliate) {
    List<Product> products = products(offer);
    String to = products.size() == 1 ? "?to=" + products.getFirst().slug() : "";
    return academy.url(affiliate.path() + to).toString();
  }

  /** The words without the link, for where the link follows by itself. */
  public String text(Offer offer) {
    return offer.words().replace(PLACE, "").strip();
  }

  /** The words with the link where the owner wanted it, else at their end. */
  public String words(Offer offer, Affiliate affiliate) {
    String link = link(offer, affiliate);
    String words = offer.words();
    return words.contains(PLACE) ? words.replace(PLACE, link) : words.strip() + " " + link;
  }

  /** What the offer is about and can be bought. */
  public List<Product> products(Offer offer) {
    return offer.items().stream()
        .flatMap(item -> catalog.byId(item.product()).stream())
        .filter(Product::isPublished)
        .toList();
  }
}
