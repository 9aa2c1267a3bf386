package dev.halfmillion.catalog;

import dev.halfmillion.platform.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What is for sale, at the price that counts now. */
@Service
public class Catalog {

  private final Products products;
  private final BusinessClock clock;

  Catalog(Products products, BusinessClock clock) {
    this.products = products;
    this.clock = clock;
  }

  /** The product with this word in its address, whatever its status. */
  public Optional<Product> bySlug(String slug) {
    return products.bySlug(slug, clock.instant());
  }

  /** The product, whatever its status. */
  public Optional<Product> byId(ProductId id) {
    return products.byId(id, clock.instant());
  }

  /** The product as it was sold at a moment, whatever its status now. */
  public Optional<Product> byId(ProductId id, Instant moment) {
    return products.byId(id, moment);
  }

  /** Everything, drafts and retired products included, oldest first. */
  public List<Product> all() {
    return products.all(clock.instant());
  }

  /** What can be bought now, oldest first. */
  public List<Product> published() {
    return all().stream().filter(Product::isPublished).toList();
  }

  /** The products by which somebody receives this, whatever their status. */
  public List<Product> delivering(Deliverable content) {
    return products.delivering(content, clock.instant());
  }

  /** The price history, newest first. */
  public List<Price> prices(ProductId id) {
    return products.prices(id);
  }
}
