package dev.halfmillion.sales;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fills baskets with what is for sale, at the price that counts now. */
@Component
class Baskets {

  private final Catalog catalog;
  private final Fulfilment fulfilment;

  Baskets(Catalog catalog, Fulfilment fulfilment) {
    this.catalog = catalog;
    this.fulfilment = fulfilment;
  }

  /**
   * What a wish asks for.
   *
   * @param now whose prices count
   * @throws Refusal when a product is not for sale or the buyer owns it already
   */
  Basket of(PlaceOrder wish, Instant now) {
    return Basket.of(wish.products().stream().map(id -> forSale(id, wish, now)).toList());
  }

  /**
   * Where what an order holds can be bought anew; all courses where it is not for sale any more.
   */
  String checkout(Order order) {
    OrderLine line = order.lines().getFirst();
    ProductId bought = line.bundle() == null ? line.product() : line.bundle();
    return catalog
        .byId(bought)
        .filter(Product::isPublished)
        .map(product -> "/checkout/" + product.slug())
        .orElse("/courses");
  }

  /** Where a buyer begins: with the first lesson, or with the files where there is no course. */
  String firstStep(Order order) {
    Set<String> kinds =
        order.lines().stream()
            .flatMap(line -> catalog.byId(line.product()).stream())
            .flatMap(product -> product.deliverables().stream())
            .map(Deliverable::kind)
            .collect(Collectors.toSet());
    boolean filesOnly = kinds.contains(Deliverable.DOWNLOAD) && !kinds.contains(Deliverable.COURSE);
    return filesOnly ? "/account/downloads" : "/learn/start";
  }

  private Product forSale(ProductId id, PlaceOrder wish, Instant now) {
    Product product =
        catalog
            .byId(id, now)
            .filter(Product::isPublished)
            .orElseThrow(
                () -> new Refusal("checkout.not-for-sale", "This is not on sale any more."));
    UserId buyer = wish.signedIn();
    if (buyer != null && fulfilment.owns(buyer, id)) {
      throw new Refusal("checkout.owned", "You own " + product.title() + " already.");
    }
    return product;
  }
}
