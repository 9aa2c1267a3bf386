package dev.halfmillion.sales.offers;

import dev.halfmillion.catalog.RunningOffers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the public pages which offers run. */
@Component
class OffersForAll implements RunningOffers {

  private final Offers offers;

  OffersForAll(Offers offers) {
    this.offers = offers;
  }

  @Override
  public List<RunningOffer> now() {
    return offers.running().stream()
        .map(
            offer ->
                new RunningOffer(
                    offer.title(),
                    offer.ends(),
                    offer.items().stream().map(Offer.Item::product).toList()))
        .toList();
  }
}
