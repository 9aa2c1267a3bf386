package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.catalog.Product;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes links to share, with their texts and QR codes. */
@Component
class ShareLinks {

  private final AffiliateArea area;

  ShareLinks(AffiliateArea area) {
    this.area = area;
  }

  /** The plain link. */
  ShareLink plain(Affiliate affiliate) {
    return link(affiliate, null, "", "");
  }

  /**
   * A link to a product.
   *
   * @param product null for the landing page
   * @param campaign the affiliate's own word, or empty
   * @param channel where it will be shared, or empty
   */
  ShareLink link(Affiliate affiliate, @Nullable Product product, String campaign, String channel) {
    String asked = query(product, campaign, channel);
    String url = area.address(affiliate.path() + asked);
    return new ShareLink(
        url, AffiliateArea.shown(url), text(product), "/affiliate/links/qr.svg" + asked);
  }

  /** The plain address of a link to a product. */
  String url(Affiliate affiliate, Product product) {
    return area.address(affiliate.path() + query(product, "", ""));
  }

  private static String query(@Nullable Product product, String campaign, String channel) {
    List<String> query = new ArrayList<>();
    add(query, "to", product == null ? "" : product.slug());
    add(query, "c", campaign);
    add(query, "s", channel);
    return query.isEmpty() ? "" : "?" + String.join("&", query);
  }

  private static String text(@Nullable Product product) {
    return product == null
        ? "I learn here and can recommend it. My link pays me if you buy:"
        : "I can recommend “%s”. My link pays me if you buy:".formatted(product.title());
  }

  private static void add(List<String> query, String name, String value) {
    if (!value.isEmpty()) {
      query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
