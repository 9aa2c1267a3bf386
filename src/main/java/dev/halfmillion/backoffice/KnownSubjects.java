package dev.halfmillion.backoffice;

import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.ledger.SubjectNames;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.payouts.PayoutSearch;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Names people, orders, payouts and their batches, a page's worth at a time. */
@Component
class KnownSubjects implements SubjectNames {

  private final UserDirectory people;
  private final OrderBook orders;
  private final PayoutSearch payouts;

  KnownSubjects(UserDirectory people, OrderBook orders, PayoutSearch payouts) {
    this.people = people;
    this.orders = orders;
    this.payouts = payouts;
  }

  @Override
  public Map<String, Named> of(Collection<String> identifiers) {
    Map<String, Named> names = new HashMap<>();
    people
        .findAll(parsed(identifiers, UserId::parse))
        .forEach((id, user) -> put(names, id, user.name(), "/admin/users/"));
    orders
        .numbers(parsed(identifiers, OrderId::parse))
        .forEach((id, number) -> put(names, id, number, "/admin/orders/"));
    payouts
        .numbers(parsed(identifiers, PayoutId::parse))
        .forEach((id, number) -> put(names, id, number, "/admin/payouts/lines/"));
    payouts
        .batchNumbers(parsed(identifiers, BatchId::parse))
        .forEach((id, number) -> put(names, id, number, "/admin/payouts/"));
    return names;
  }

  private static void put(Map<String, Named> names, Object id, String name, String place) {
    names.put(id.toString(), new Named(name, place + id));
  }

  private static <T> List<T> parsed(
      Collection<String> identifiers, Function<String, Optional<T>> parse) {
    return identifiers.stream().distinct().map(parse).flatMap(Optional::stream).toList();
  }
}
