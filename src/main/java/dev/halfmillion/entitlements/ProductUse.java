package dev.halfmillion.entitlements;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.UsageEvidence;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How much of what a product gives was used: the mean over its parts. */
@Component
class ProductUse implements UsageEvidence {

  private final Catalog catalog;
  private final ObjectProvider<DeliverableUse> uses;

  ProductUse(Catalog catalog, ObjectProvider<DeliverableUse> uses) {
    this.catalog = catalog;
    this.uses = uses;
  }

  @Override
  public Rate used(UserId user, ProductId product) {
    List<Deliverable> parts = catalog.byId(product).map(Product::deliverables).orElse(List.of());
    if (parts.isEmpty()) {
      return Rate.ZERO;
    }
    int sum = parts.stream().mapToInt(part -> used(user, part)).sum();
    return new Rate(sum / parts.size());
  }

  private int used(UserId user, Deliverable part) {
    return uses.stream()
        .filter(use -> use.kind().equals(part.kind()))
        .mapToInt(use -> use.used(user, part.id()).basisPoints())
        .max()
        .orElse(0);
  }
}
