package dev.halfmillion.backoffice.support;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the order that a caller means, by whatever the caller can read to us. */
@Component
class SupportSearch {

  private static final int MOST = 20;

  private final OrderBook orders;
  private final UserDirectory people;
  private final Payments payments;

  SupportSearch(OrderBook orders, UserDirectory people, Payments payments) {
    this.orders = orders;
    this.people = people;
    this.payments = payments;
  }

  /** The orders that a text may mean, the newest first, at most 20. */
  List<Order> orders(String text) {
    return Stream.of(written(text), named(text), ofPeople(text))
        .flatMap(found -> found)
        .distinct()
        .sorted((a, b) -> b.placedAt().compareTo(a.placedAt()))
        .limit(MOST)
        .toList();
  }

  /** Where nothing was found: orders whose address begins alike, for a slip behind the @. */
  List<Order> alike(String text) {
    int at = text.indexOf('@');
    return at < 3 ? List.of() : written(text.substring(0, at + 1)).toList();
  }

  private Stream<Order> written(String text) {
    return orders.list(OrderBook.Filter.search(text, MOST)).orders().stream();
  }

  private Stream<Order> named(String text) {
    return payments.ordersNamed(text).stream()
        .map(OrderId::new)
        .map(orders::find)
        .flatMap(Optional::stream);
  }

  /** Somebody may have bought under another address than the one they use now. */
  private Stream<Order> ofPeople(String text) {
    return people.search(text).stream().map(User::id).flatMap(id -> orders.ofBuyer(id).stream());
  }
}
