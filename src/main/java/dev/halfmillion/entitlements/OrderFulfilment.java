package dev.halfmillion.entitlements;

import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Fulfilment;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.PaidOrder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Delivers paid orders as grants, in the order's own transaction. */
@Component
class OrderFulfilment implements Fulfilment {

  private final Grants grants;
  private final Catalog catalog;

  OrderFulfilment(Grants grants, Catalog catalog) {
    this.grants = grants;
    this.catalog = catalog;
  }

  @Override
  public void grant(PaidOrder order) {
    for (ProductId id : order.products()) {
      Product product =
          catalog
              .byId(id)
              .orElseThrow(() -> new IllegalStateException("A sold product is gone: " + id));
      product
          .deliverables()
          .forEach(
              part ->
                  grants.grant(
                      order.buyer(),
                      id,
                      part,
                      source(order.orderId()),
                      order.paidAt(),
                      null,
                      "Bought with order " + order.orderNumber()));
    }
  }

  @Override
  public void revoke(OrderId order, String reason) {
    grants.revoke(source(order), reason);
  }

  /** A product may have changed since it was sold, so both its grants and its parts count. */
  @Override
  public void revoke(OrderId order, List<ProductId> taken, List<ProductId> kept, String reason) {
    Set<Deliverable> stays = parts(kept);
    Set<Deliverable> goes = parts(taken);
    grants.revoke(
        source(order),
        grant ->
            (goes.contains(grant.deliverable()) || taken.contains(grant.product()))
                && !stays.contains(grant.deliverable())
                && !kept.contains(grant.product()),
        reason);
  }

  private Set<Deliverable> parts(List<ProductId> products) {
    return products.stream()
        .flatMap(id -> catalog.byId(id).stream())
        .flatMap(product -> product.deliverables().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public boolean givesMore(UserId user, OrderId than) {
    return grants.ofUser(user).stream().anyMatch(grant -> !grant.source().equals(source(than)));
  }

  @Override
  public boolean owns(UserId user, ProductId product) {
    List<Deliverable> parts = catalog.byId(product).map(Product::deliverables).orElse(List.of());
    return !parts.isEmpty() && parts.stream().allMatch(part -> grants.covers(user, part));
  }

  /** The source of what an order granted. */
  static String source(OrderId order) {
    return "order:" + order;
  }
}
