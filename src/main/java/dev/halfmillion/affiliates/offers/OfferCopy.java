package dev.halfmillion.affiliates.offers;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.sales.offers.Offer;
import dev.halfmillion.sales.offers.OfferGoods;
import dev.halfmillion.sales.offers.OfferGoods.Good;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the words of an offer for one affiliate, with the link of their own. */
@Component
public class OfferCopy {

  private static final String PLACE = "{link}";
  private static final String CODE = "{code}";

  private final OfferGoods goods;
  private final Academy academy;

  OfferCopy(OfferGoods goods, Academy academy) {
    this.goods = goods;
    this.academy = academy;
  }

  /**
   * The affiliate's link to the offer: to its product where it has one, else to the home page. It
   * brings the coupon along.
   */
  public String link(Offer offer, Affiliate affiliate) {
    List<String> query = new ArrayList<>();
    List<Good> cheaper = goods.of(offer);
    if (cheaper.size() == 1) {
      query.add("to=" + cheaper.getFirst().product().slug());
    }
    if (offer.coupon() != null) {
      query.add("coupon=" + offer.coupon().text());
    }
    String asked = query.isEmpty() ? "" : "?" + String.join("&", query);
    return academy.url(affiliate.path() + asked).toString();
  }

  /** The words without the link, for where the link follows by itself. */
  public String text(Offer offer) {
    return said(offer).replace(PLACE, "").strip();
  }

  /** The words with the link where the owner wanted it, else at their end. */
  public String words(Offer offer, Affiliate affiliate) {
    String link = link(offer, affiliate);
    String words = said(offer);
    return words.contains(PLACE) ? words.replace(PLACE, link) : words.strip() + " " + link;
  }

  /** The owner's words with the code of the coupon. */
  private static String said(Offer offer) {
    return offer.coupon() == null
        ? offer.words()
        : offer.words().replace(CODE, offer.coupon().text());
  }
}
