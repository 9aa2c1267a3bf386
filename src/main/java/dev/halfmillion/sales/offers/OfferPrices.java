package dev.halfmillion.sales.offers;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.GuardedPricing;
import dev.halfmillion.catalog.LossUnconfirmed;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.catalog.SalePrice;
import dev.halfmillion.catalog.SalePrices;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.offers.Offer.Item;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** The sale prices behind an offer; products are locked in the order of their identifiers. */
@Component
class OfferPrices {

  private final Catalog catalog;
  private final SalePrices sales;
  private final GuardedPricing pricing;
  private final OfferRows rows;
  private final BusinessClock clock;

  OfferPrices(
      Catalog catalog,
      SalePrices sales,
      GuardedPricing pricing,
      OfferRows rows,
      BusinessClock clock) {
    this.catalog = catalog;
    this.sales = sales;
    this.pricing = pricing;
    this.rows = rows;
    this.clock = clock;
  }

  /** Refuses a plan with a price that is no lower than the list price. */
  void require(OfferPlan plan) {
    plan.prices()
        .forEach(
            (id, price) -> {
              Product product = product(id);
              if (price.compareTo(product.listPrice()) >= 0) {
                throw new Refusal(
                    "offer.price",
                    "Give %s a price below its list price of %s."
                        .formatted(product.title(), MoneyFormat.full(product.listPrice())));
              }
            });
  }

  /** Sets them all, or none. */
  void set(Offer offer, Instant starts, boolean lossKnown, UserId by) {
    for (Item item : ordered(offer)) {
      Product product = product(item.product());
      try {
        UUID sale =
            pricing.planSale(
                product,
                item.price(),
                new GuardedPricing.Days(starts, offer.ends(), "Offer: " + offer.title()),
                lossKnown,
                by);
        rows.priced(offer.id(), item.product(), sale);
      } catch (LossUnconfirmed loss) {
        throw loss;
      } catch (Refusal refusal) {
        throw Refusal.conflict(refusal.code(), product.title() + ": " + refusal.sentence());
      }
    }
  }

  void endAt(Offer offer, Instant end, UserId by) {
    each(offer, (product, sale) -> sales.endAt(product, sale.id(), end, by));
  }

  void stop(Offer offer, UserId by) {
    each(offer, (product, sale) -> sales.stop(product, sale.id(), by));
  }

  /** Those that still count or are going to; the owner may have stopped one alone. */
  private void each(Offer offer, BiConsumer<ProductId, SalePrice> change) {
    Instant now = clock.instant();
    for (Item item : ordered(offer)) {
      sales.of(item.product()).stream()
          .filter(sale -> sale.id().equals(item.salePrice()) && sale.at(now).open())
          .forEach(sale -> change.accept(item.product(), sale));
    }
  }

  private Product product(ProductId id) {
    return catalog.byId(id).orElseThrow(Refusal::notFound);
  }

  private static List<Item> ordered(Offer offer) {
    return offer.items().stream()
        .sorted(Comparator.comparing(item -> item.product().toString()))
        .toList();
  }
}
