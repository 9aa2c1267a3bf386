package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The links to share.
 *
 * @param plain the link to the landing page
 * @param code what buyers can type at the checkout
 * @param offers what to share these days
 * @param products a link for each product
 * @param own the links with a word or a channel of one's own
 * @param coupons the coupons that win the sale when a buyer types them
 * @param productOptions what a new link can lead to
 * @param channelOptions where a new link can be shared
 * @param form what was typed
 * @param problems what has to be mended
 */
public record LinksPage(
    ShareLink plain,
    String code,
    List<OfferCard> offers,
    List<ProductLink> products,
    List<OwnLink> own,
    List<OwnCoupon> coupons,
    List<Option> productOptions,
    List<Option> channelOptions,
    Form form,
    List<Problem> problems) {

  public LinksPage {
    offers = List.copyOf(offers);
    products = List.copyOf(products);
    own = List.copyOf(own);
    coupons = List.copyOf(coupons);
    productOptions = List.copyOf(productOptions);
    channelOptions = List.copyOf(channelOptions);
    problems = List.copyOf(problems);
  }

  /** What is wrong with a field, or null. */
  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** A product with its link. */
  public record ProductLink(String title, String price, String earns, String key, ShareLink link) {}

  /** A link with its counts. */
  public record OwnLink(
      String id, String title, String detail, String clicks, String sales, ShareLink link) {}

  /**
   * A coupon of the affiliate's.
   *
   * @param detail what it takes off, for what and until when
   * @param active whether it counts now
   */
  public record OwnCoupon(String code, String detail, boolean active) {}

  /** The form for a new link. */
  public record Form(String product, String campaign, String channel) {

    static final Form EMPTY = new Form("", "", "");
  }
}
