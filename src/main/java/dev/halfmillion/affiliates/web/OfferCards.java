package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.offers.OfferCopy;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.offers.Offer;
import dev.halfmillion.sales.offers.Offer.Phase;
import dev.halfmillion.sales.offers.Offers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The offers that affiliates were told of, from the announcement until a day after. */
@Component
class OfferCards {

  private final Offers offers;
  private final OfferCopy copy;
  private final Catalog catalog;
  private final SaleSplits splits;
  private final BusinessClock clock;

  OfferCards(
      Offers offers, OfferCopy copy, Catalog catalog, SaleSplits splits, BusinessClock clock) {
    this.offers = offers;
    this.copy = copy;
    this.catalog = catalog;
    this.splits = splits;
    this.clock = clock;
  }

  List<OfferCard> of(Affiliate affiliate) {
    return offers.announced().stream().map(offer -> card(offer, affiliate)).toList();
  }

  private OfferCard card(Offer offer, Affiliate affiliate) {
    Phase phase = offer.at(clock.instant());
    return new OfferCard(
        offer.title(),
        tone(phase),
        status(phase),
        when(offer, phase),
        copy.words(offer, affiliate),
        copy.text(offer),
        copy.link(offer, affiliate),
        phase.open(),
        offer.items().stream().flatMap(this::line).toList());
  }

  private Stream<OfferCard.Line> line(Offer.Item item) {
    return catalog.byId(item.product()).filter(Product::isPublished).stream()
        .map(
            product ->
                new OfferCard.Line(
                    product.title(),
                    MoneyFormat.plain(item.price()),
                    MoneyFormat.plain(product.listPrice()),
                    MoneyFormat.full(
                        splits.reward(InclusiveTax.split(item.price(), product.taxRate())))));
  }

  private static Tone tone(Phase phase) {
    return switch (phase) {
      case SCHEDULED -> Tone.PENDING;
      case RUNNING -> Tone.AVAILABLE;
      case DRAFT, OVER, CALLED_OFF -> Tone.NEUTRAL;
    };
  }

  private static String status(Phase phase) {
    return switch (phase) {
      case SCHEDULED -> "Begins soon";
      case RUNNING -> "Runs now";
      case DRAFT, OVER, CALLED_OFF -> "Over";
    };
  }

  private static String when(Offer offer, Phase phase) {
    return switch (phase) {
      case SCHEDULED ->
          "From %s to %s".formatted(DateText.soon(offer.starts()), DateText.soon(offer.ends()));
      case RUNNING -> "Until " + DateText.soon(offer.ends());
      case DRAFT, OVER, CALLED_OFF -> "Ended " + DateText.soon(offer.ends());
    };
  }
}
