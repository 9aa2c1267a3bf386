package dev.halfmillion.sales.offers.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.offers.Offer;
import dev.halfmillion.sales.offers.Offer.Phase;
import dev.halfmillion.sales.offers.OfferGoods;
import dev.halfmillion.sales.offers.OfferGoods.Good;
import dev.halfmillion.sales.offers.OfferResult;
import dev.halfmillion.sales.offers.OfferResults;
import dev.halfmillion.sales.offers.Offers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of published offers together. */
@Component
class OfferPages {

  private final Offers offers;
  private final OfferResults results;
  private final OfferGoods goods;
  private final Catalog catalog;
  private final BusinessClock clock;

  OfferPages(
      Offers offers, OfferResults results, OfferGoods goods, Catalog catalog, BusinessClock clock) {
    this.offers = offers;
    this.results = results;
    this.goods = goods;
    this.catalog = catalog;
    this.clock = clock;
  }

  OfferListPage list() {
    return new OfferListPage(offers.all().stream().map(this::row).toList());
  }

  OfferPage page(Offer offer, String title, String words, String end, List<Problem> problems) {
    Phase phase = offer.at(clock.instant());
    return new OfferPage(
        href(offer),
        title,
        OfferWords.tone(phase),
        OfferWords.status(phase),
        OfferWords.when(offer),
        coupon(offer),
        figures(offer),
        words,
        end,
        offer.announced() == null ? "" : DateText.moment(offer.announced()),
        phase.open(),
        problems);
  }

  OfferPage.Figures figures(Offer offer) {
    Instant now = clock.instant();
    Phase phase = offer.at(now);
    OfferResult result = results.of(offer);
    List<OfferPage.Line> lines = new ArrayList<>();
    if (offer.coupon() == null) {
      for (int i = 0; i < offer.items().size(); i++) {
        lines.add(line(offer.items().get(i), result.products().get(i)));
      }
    } else {
      lines.addAll(withCode(offer, result.products()));
    }
    return new OfferPage.Figures(
        phase.open() ? href(offer) + "/figures" : null, strip(offer, result, now), lines);
  }

  private static List<Kpi> strip(Offer offer, OfferResult result, Instant now) {
    String returned =
        result.returned().isZero()
            ? "Paid with GST"
            : MoneyFormat.full(result.returned()) + " went back";
    return List.of(
        Kpi.of("Orders", "%,d".formatted(result.orders()), "Placed meanwhile and paid"),
        Kpi.of("Money", MoneyFormat.full(result.money()), returned),
        Kpi.of("Clicks", "%,d".formatted(result.clicks()), "On affiliates’ links meanwhile"),
        left(offer, now));
  }

  private static Kpi left(Offer offer, Instant now) {
    return switch (offer.at(now)) {
      case SCHEDULED ->
          Kpi.of(
              "Begins in", OfferWords.length(now, offer.starts()), DateText.soon(offer.starts()));
      case RUNNING ->
          Kpi.of("Left", OfferWords.length(now, offer.ends()), DateText.soon(offer.ends()));
      case DRAFT, OVER, CALLED_OFF ->
          Kpi.of("It ran", OfferWords.length(offer.starts(), offer.ends()), "It is over");
    };
  }

  private OfferPage.Line line(Offer.Item item, OfferResult.Sold sold) {
    return line(
        sold,
        catalog.byId(item.product()).map(p -> MoneyFormat.full(p.listPrice())).orElse(""),
        MoneyFormat.full(item.price()));
  }

  /** What the coupon makes cheaper, and what else was in the orders that used it. */
  private List<OfferPage.Line> withCode(Offer offer, List<OfferResult.Sold> sold) {
    Map<ProductId, OfferResult.Sold> unseen = new LinkedHashMap<>();
    sold.forEach(one -> unseen.put(one.product(), one));
    List<OfferPage.Line> lines = new ArrayList<>();
    for (Good good : goods.of(offer)) {
      ProductId id = good.product().id();
      OfferResult.Sold one = unseen.remove(id);
      lines.add(
          line(
              one == null ? new OfferResult.Sold(id, 0, Money.zero(Money.INR)) : one,
              MoneyFormat.full(good.otherwise()),
              MoneyFormat.full(good.price())));
    }
    unseen.values().forEach(one -> lines.add(line(one, "–", "–")));
    return lines;
  }

  private OfferPage.Line line(OfferResult.Sold sold, String list, String price) {
    return new OfferPage.Line(
        title(sold.product()),
        list,
        price,
        "%,d".formatted(sold.sales()),
        MoneyFormat.full(sold.money()));
  }

  private OfferListPage.Row row(Offer offer) {
    Phase phase = offer.at(clock.instant());
    return new OfferListPage.Row(
        href(offer),
        offer.title(),
        OfferWords.when(offer),
        offer.coupon() != null
            ? goods.saying(offer)
            : offer.items().stream()
                .map(item -> title(item.product()) + " " + MoneyFormat.plain(item.price()))
                .collect(Collectors.joining(", ")),
        OfferWords.tone(phase),
        OfferWords.status(phase));
  }

  private @Nullable Link coupon(Offer offer) {
    return offer.coupon() == null
        ? null
        : Link.to(goods.saying(offer), "/admin/coupons/" + offer.coupon().id());
  }

  private String title(ProductId id) {
    return catalog.byId(id).map(Product::title).orElse("");
  }

  private static String href(Offer offer) {
    return "/admin/offers/" + offer.id();
  }
}
