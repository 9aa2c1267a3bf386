package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.tracking.Channel;
import dev.halfmillion.affiliates.tracking.LinkId;
import dev.halfmillion.affiliates.tracking.SharedLinks;
import dev.halfmillion.affiliates.tracking.SharedLinks.SharedLink;
import dev.halfmillion.affiliates.web.LinksPage.Form;
import dev.halfmillion.affiliates.web.LinksPage.OwnLink;
import dev.halfmillion.affiliates.web.LinksPage.ProductLink;
import dev.halfmillion.affiliates.web.TrafficReader.LinkCount;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the page of links together. */
@Component
class LinksPages {

  private final ShareLinks links;
  private final SharedLinks shared;
  private final TrafficReader traffic;
  private final Catalog catalog;
  private final SaleSplits splits;
  private final OfferCards offers;
  private final OwnCoupons coupons;

  LinksPages(
      ShareLinks links,
      SharedLinks shared,
      TrafficReader traffic,
      Catalog catalog,
      SaleSplits splits,
      OfferCards offers,
      OwnCoupons coupons) {
    this.links = links;
    this.shared = shared;
    this.traffic = traffic;
    this.catalog = catalog;
    this.splits = splits;
    this.offers = offers;
    this.coupons = coupons;
  }

  LinksPage of(Affiliate affiliate, Form form, List<Problem> problems) {
    List<Product> products = catalog.published();
    Map<LinkId, LinkCount> counts = traffic.links(affiliate.id());
    return new LinksPage(
        links.plain(affiliate),
        affiliate.code(),
        offers.of(affiliate),
        products.stream().map(product -> line(affiliate, product)).toList(),
        shared.of(affiliate.id()).stream()
            .map(link -> own(affiliate, link, counts.getOrDefault(link.id(), LinkCount.NOTHING)))
            .toList(),
        coupons.of(affiliate.id()),
        products.stream().map(p -> Option.of(p.slug(), p.title())).toList(),
        Channel.OFFERED.stream().map(c -> Option.of(c, Channel.label(c))).toList(),
        form,
        problems);
  }

  private ProductLink line(Affiliate affiliate, Product product) {
    return new ProductLink(
        product.title(),
        MoneyFormat.plain(product.price()),
        MoneyFormat.full(splits.reward(product)),
        product.slug(),
        links.link(affiliate, product, "", ""));
  }

  private OwnLink own(Affiliate affiliate, SharedLink link, LinkCount count) {
    Product product = link.product().flatMap(this::product).orElse(null);
    String channel = link.channel().isEmpty() ? "" : Channel.label(link.channel());
    List<String> details =
        Stream.of(link.campaign(), channel).filter(text -> !text.isEmpty()).toList();
    return new OwnLink(
        PublicId.format("lnk", link.id().value()),
        product == null ? "Home page" : product.title(),
        String.join(", ", details),
        "%,d".formatted(count.clicks()),
        "%,d".formatted(count.sales()),
        links.link(affiliate, product, link.campaign(), link.channel()));
  }

  private Optional<Product> product(ProductId id) {
    return catalog.byId(id);
  }
}
