package dev.halfmillion.trials.storm;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.gateways.StandIn;
import dev.halfmillion.payments.gateways.StandInWebhook;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.trials.storm.Delivery.Parcel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of the two lots of orders that live through the same stories. */
final class Half {

  /**
   * An order that waits for its payment.
   *
   * @param gatewayOrder the gateway's name for it
   * @param part what goes back of it where only a part does, in minor units
   */
  record Sold(
      OrderId order,
      Money total,
      String gateway,
      StandIn at,
      String gatewayOrder,
      Story story,
      long part) {

    static Sold of(PaymentAttempt attempt, StandIn at, Story story, long part) {
      return new Sold(
          new OrderId(attempt.orderId()),
          attempt.amount(),
          attempt.gateway(),
          at,
          String.valueOf(attempt.gatewayOrderId()),
          story,
          part);
    }
  }

  private final List<Sold> sold = new ArrayList<>();
  private final Map<StandIn, Integer> heard = new LinkedHashMap<>();
  private final Map<StandIn, String> gateways;

  Half(Map<StandIn, String> gateways) {
    this.gateways = gateways;
  }

  void add(Sold one) {
    sold.add(one);
  }

  List<Sold> sold() {
    return sold;
  }

  /** From here on, what the gateways tell is about this half. */
  void listen() {
    gateways.keySet().forEach(gateway -> heard.put(gateway, gateway.told().size()));
  }

  /** What the gateways have told since they were heard last, in the order they told it. */
  List<Parcel> hear() {
    List<Parcel> parcels = new ArrayList<>();
    gateways.forEach(
        (gateway, name) -> {
          List<StandInWebhook> all = gateway.told();
          all.subList(heard.getOrDefault(gateway, 0), all.size())
              .forEach(hook -> parcels.add(new Parcel(name, gateway, hook)));
          heard.put(gateway, all.size());
        });
    return parcels;
  }

  /** What each order is called in both halves. */
  Map<OrderId, String> names() {
    Map<OrderId, String> names = new LinkedHashMap<>();
    for (int i = 0; i < sold.size(); i++) {
      names.put(sold.get(i).order(), "%05d %s".formatted(i, sold.get(i).story()));
    }
    return names;
  }
}
