package dev.halfmillion.backoffice;

import dev.halfmillion.affiliates.SaleStories;
import dev.halfmillion.affiliates.SaleStory;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.SaleChecks;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.OrderLine;
import dev.halfmillion.sales.OrderRepairs;
import dev.halfmillion.sales.OrderStatus;
import dev.halfmillion.sales.SalesDesk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Says what became of payments above payments: in orders, the books, grants and commissions. Each
 * is asked about all payments at once; only what looks wrong is looked at alone.
 */
@Component
class SalesReconciliation implements SaleChecks {

  private static final AccountRef CLEARING = AccountRef.asset("gateway-clearing");

  private final OrderRepairs repairs;
  private final SalesDesk desk;
  private final OrderBook orders;
  private final Catalog catalog;
  private final Books books;
  private final Grants grants;
  private final SaleStories stories;

  SalesReconciliation(
      OrderRepairs repairs,
      SalesDesk desk,
      OrderBook orders,
      Catalog catalog,
      Books books,
      Grants grants,
      SaleStories stories) {
    this.repairs = repairs;
    this.desk = desk;
    this.orders = orders;
    this.catalog = catalog;
    this.books = books;
    this.grants = grants;
    this.stories = stories;
  }

  @Override
  public List<Finding> findings(List<Sold> payments) {
    List<OrderId> ids = payments.stream().map(sold -> new OrderId(sold.orderId())).toList();
    Map<OrderId, OrderStatus> statuses = repairs.statuses(ids);
    List<Finding> findings = new ArrayList<>();
    List<OrderId> paid = new ArrayList<>();
    for (OrderId id : ids) {
      OrderStatus status = statuses.get(id);
      if (status != null && status.wasPaid()) {
        paid.add(id);
      } else {
        findings.add(new Finding(Wrong.NOT_PAID, id.value(), null));
      }
    }
    findings.addAll(journals(payments));
    findings.addAll(ungranted(paid));
    findings.addAll(unrewarded(paid));
    return findings;
  }

  private List<Finding> journals(List<Sold> payments) {
    Map<AccountRef, Map<Money, List<Sold>>> byAccount =
        payments.stream()
            .collect(
                Collectors.groupingBy(
                    sold -> CLEARING.of(sold.gateway()),
                    Collectors.groupingBy(sold -> Money.zero(sold.amount().currency()))));
    List<Finding> findings = new ArrayList<>();
    byAccount.forEach(
        (account, byCurrency) ->
            byCurrency.forEach((none, sold) -> findings.addAll(journals(account, none, sold))));
    return findings;
  }

  private List<Finding> journals(AccountRef account, Money none, List<Sold> payments) {
    Map<String, Money> posted =
        books.amounts(
            account, none.currency(), payments.stream().map(SalesReconciliation::cause).toList());
    return payments.stream()
        .filter(sold -> !sold.amount().equals(posted.get(cause(sold))))
        .map(sold -> new Finding(Wrong.JOURNAL, sold.orderId(), posted.get(cause(sold))))
        .toList();
  }

  private static String cause(Sold sold) {
    return "sale:" + new OrderId(sold.orderId());
  }

  private List<Finding> ungranted(List<OrderId> paid) {
    Map<String, OrderId> sources = new HashMap<>();
    paid.forEach(id -> sources.put("order:" + id, id));
    Set<String> granted = grants.sources(sources.keySet());
    return sources.entrySet().stream()
        .filter(source -> !granted.contains(source.getKey()))
        .filter(source -> holdsSomething(source.getValue()))
        .map(source -> new Finding(Wrong.NO_GRANT, source.getValue().value(), null))
        .toList();
  }

  private boolean holdsSomething(OrderId id) {
    return orders.find(id).stream()
        .flatMap(order -> order.lines().stream())
        .flatMap(line -> catalog.byId(line.product()).stream())
        .anyMatch(product -> !product.deliverables().isEmpty());
  }

  private List<Finding> unrewarded(List<OrderId> paid) {
    return stories.unfinished(paid.stream().map(OrderId::value).toList()).stream()
        .filter(this::lacksSomething)
        .map(order -> new Finding(Wrong.NO_COMMISSION, order, null))
        .toList();
  }

  private boolean lacksSomething(UUID id) {
    Map<UUID, SaleStory> told =
        stories.ofOrder(id).stream().collect(Collectors.toMap(SaleStory::line, story -> story));
    Order order = orders.find(new OrderId(id)).orElseThrow();
    return order.lines().stream().anyMatch(line -> lacks(line, told));
  }

  private static boolean lacks(OrderLine line, Map<UUID, SaleStory> told) {
    SaleStory story = told.get(line.id());
    if (story == null) {
      return true;
    }
    boolean earns = story.winner() != null && line.price().taxable().isPositive();
    return earns && story.earnings().isEmpty();
  }

  @Override
  public void mend(Wrong wrong, UUID orderId, UserId by) {
    switch (wrong) {
      case NO_GRANT -> desk.deliverAgain(new OrderId(orderId), by);
      case NO_COMMISSION -> repairs.announceAgain(new OrderId(orderId));
      case NOT_PAID, JOURNAL ->
          throw new IllegalArgumentException("Cannot be mended by itself: " + wrong);
    }
  }
}
