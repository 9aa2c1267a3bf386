package dev.halfmillion.affiliates.web;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.offers.OfferCopy;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.offers.Offer;
import dev.halfmillion.sales.offers.Offer.Phase;
import dev.halfmillion.sales.offers.OfferGoods;
import dev.halfmillion.sales.offers.OfferGoods.Good;
import dev.halfmillion.sales.offers.Offers;
import java.util.List;
import org.springframework.stereotype.Component;

/** The offers that affiliates were told of, from the announcement until a day after. */
@Component
class OfferCards {

  private final Offers offers;
  private final OfferCopy copy;
  private final OfferGoods goods;
  private final SaleSplits splits;
  private final BusinessClock clock;

  OfferCards(
      Offers offers, OfferCopy copy, OfferGoods goods, SaleSplits splits, BusinessClock clock) {
    this.offers = offers;
    this.copy = copy;
    this.goods = goods;
    this.splits = splits;
    this.clock = clock;
  }

  List<OfferCard> of(Affiliate affiliate) {
    return of(affiliate, told());
  }

  /** What is the same for all affiliates. */
  List<Told> told() {
    return offers.announced().stream()
        .map(offer -> new Told(offer, goods.saying(offer), goods.of(offer)))
        .toList();
  }

  /** The cards of one affiliate. */
  List<OfferCard> of(Affiliate affiliate, List<Told> told) {
    return told.stream().map(offer -> card(offer, affiliate)).toList();
  }

  private OfferCard card(Told told, Affiliate affiliate) {
    Offer offer = told.offer();
    Phase phase = offer.at(clock.instant());
    return new OfferCard(
        offer.title(),
        tone(phase),
        status(phase),
        when(offer, phase),
        told.saying(),
        copy.words(offer, affiliate),
        copy.text(offer),
        copy.link(offer, affiliate),
        phase.open(),
        told.goods().stream().map(this::line).toList());
  }

  private OfferCard.Line line(Good good) {
    return new OfferCard.Line(
        good.product().title(),
        MoneyFormat.plain(good.price()),
        MoneyFormat.plain(good.otherwise()),
        MoneyFormat.full(
            splits.reward(InclusiveTax.split(good.price(), good.product().taxRate()))));
  }

  /**
   * An offer that affiliates were told of.
   *
   * @param saying what its code takes off; empty where there is none
   */
  record Told(Offer offer, String saying, List<Good> goods) {}

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
