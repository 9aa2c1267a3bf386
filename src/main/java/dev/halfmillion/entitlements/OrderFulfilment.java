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
