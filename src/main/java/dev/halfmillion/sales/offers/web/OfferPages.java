package dev.halfmillion.sales.offers.web;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.offers.Offer;
import dev.halfmillion.sales.offers.Offer.Phase;
import dev.halfmillion.sales.offers.OfferResult;
import dev.halfmillion.sales.offers.OfferResults;
import dev.halfmillion.sales.offers.Offers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the pages of published offers together. */
@Component
class OfferPages {

  private final Offers offers;
  private final OfferResults results;
  private final Catalog catalog;
  private final BusinessClock clock;

  OfferPages(Offers offers, OfferResults results, Catalog catalog, BusinessClock clock) {
    this.offers = offers;
    this.results = results;
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
    for (int i = 0; i < offer.items().size(); i++) {
      lines.add(line(offer.items().get(i), result.products().get(i)));
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
    return new OfferPage.Line(
        title(item.product()),
        catalog.byId(item.product()).map(p -> MoneyFormat.full(p.listPrice())).orElse(""),
        MoneyFormat.full(item.price()),
        "%,d".formatted(sold.sales()),
        MoneyFormat.full(sold.money()));
  }

  private OfferListPage.Row row(Offer offer) {
    Phase phase = offer.at(clock.instant());
    return new OfferListPage.Row(
        href(offer),
        offer.title(),
        OfferWords.when(offer),
        offer.items().stream()
            .map(item -> title(item.product()) + " " + MoneyFormat.plain(item.price()))
            .collect(Collectors.joining(", ")),
        OfferWords.tone(phase),
        OfferWords.status(phase));
  }

  private String title(ProductId id) {
    return catalog.byId(id).map(Product::title).orElse("");
  }

  private static String href(Offer offer) {
    return "/admin/offers/" + offer.id();
  }
}
