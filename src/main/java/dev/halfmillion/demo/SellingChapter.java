package dev.halfmillion.demo;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.payments.Inbox;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.OnlyInDemo;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sandbox.SandboxHistory;
import dev.halfmillion.sandbox.SandboxPayment.Method;
import dev.halfmillion.sandbox.SignedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.stereotype.Component;

/** People buy, pay at the sandbox gateway, and now and then ask for their money back. */
@Component
@OnlyInDemo
class SellingChapter {

  private static final List<Integer> SHARES = List.of(34, 19, 17, 13, 6, 11);
  private static final List<String> REASONS =
      List.of("Not what I expected", "Bought twice by mistake", "No time to learn now");

  /** From these days on, the demo's learner buys the best seller, then the next. */
  private static final List<Integer> LEARNER_BUYS = List.of(290, 325, 344);

  private final CouponsChapter coupons;
  private final Checkouts checkouts;
  private final Payments payments;
  private final Refunds refunds;
  private final SandboxHistory gateway;
  private final Inbox inbox;
  private final Map<Integer, List<Order>> unhappy = new HashMap<>();
  private int learnerBought;

  SellingChapter(
      CouponsChapter coupons,
      Checkouts checkouts,
      Payments payments,
      Refunds refunds,
      SandboxHistory gateway,
      Inbox inbox) {
    this.coupons = coupons;
    this.checkouts = checkouts;
    this.payments = payments;
    this.refunds = refunds;
    this.gateway = gateway;
    this.inbox = inbox;
  }

  /** The purchases of a day, in the order of time. */
  void sell(Chronicle chronicle, int day, int first, int count) {
    List<Instant> moments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      moments.add(chronicle.calendar().awake(chronicle.random(), day));
    }
    moments.sort(null);
    for (int i = 0; i < count; i++) {
      int number = first + i;
      Instant moment = moments.get(i);
      BusinessClock.at(moment, () -> buy(chronicle, day, number, moment));
    }
  }

  private void buy(Chronicle chronicle, int day, int number, Instant moment) {
    Random random = chronicle.random();
    Names.Person person = Names.person(random, "b", number);
    Product product = choose(chronicle);
    Attribution attribution =
        random.nextInt(100) < 74
            ? chronicle
                .somebodyBefore(moment)
                .map(visitor -> Attribution.carried(visitor.token()))
                .orElse(Attribution.NONE)
            : Attribution.NONE;
    IndianState state = IndianState.values()[random.nextInt(IndianState.values().length)];
    boolean regrets = random.nextInt(100) < 3;
    if (learnerBought < LEARNER_BUYS.size() && day >= LEARNER_BUYS.get(learnerBought)) {
      Product next = chronicle.products().get(learnerBought++);
      place(number, next, DemoPerson.LEARNER.buyer(), state, attribution);
      return;
    }
    Order order = place(number, product, person, state, attribution);
    if (regrets) {
      int regret = Math.min(day + 2 + random.nextInt(10), Calendar.DAYS - 1);
      // on the last day the sale itself may be told after its refund
      if (regret > day) {
        unhappy.computeIfAbsent(regret, d -> new ArrayList<>()).add(order);
      }
    }
  }

  /** One purchase from the form to the captured payment. */
  Order place(
      int number,
      Product product,
      Names.Person person,
      IndianState state,
      Attribution attribution) {
    PlaceOrder wish =
        new PlaceOrder(
            "history-of-the-demo-%06d".formatted(number),
            List.of(product.id()),
            new PlaceOrder.Contact(
                person.name(), person.email(), new MobileNumber(person.phone()), state),
            null,
            attribution,
            null,
            coupons.typedBy(number));
    Order order = checkouts.place(wish);
    checkouts.pay(order.id());
    PaymentAttempt attempt = payments.attemptsOf(order.id().value()).getLast();
    deliver(gateway.pay(attempt.id().toString(), Method.UPI));
    return order;
  }

  /** Those who regret get their money back, most of them all of it. */
  void refund(Chronicle chronicle, int day) {
    List<Order> regretted = unhappy.getOrDefault(day, List.of());
    for (Order order : regretted) {
      Random random = chronicle.random();
      Instant moment = chronicle.calendar().awake(random, day);
      Money amount = random.nextInt(6) == 0 ? Rate.percent(50).of(order.total()) : order.total();
      String reason = REASONS.get(random.nextInt(REASONS.size()));
      BusinessClock.at(
          moment,
          () -> refunds.request(order.id(), amount, reason, chronicle.id(DemoPerson.FINANCE1)));
    }
  }

  /** The gateway sends what it owes to the bank. */
  void settle(Instant moment) {
    BusinessClock.at(moment, () -> gateway.settle().ifPresent(event -> deliver(List.of(event))));
  }

  private void deliver(List<SignedEvent> events) {
    for (SignedEvent event : events) {
      byte[] body = event.body().getBytes(StandardCharsets.UTF_8);
      inbox.receive("sandbox", body, event.headers(), "history");
    }
  }

  private static Product choose(Chronicle chronicle) {
    int at = chronicle.random().nextInt(SHARES.stream().mapToInt(Integer::intValue).sum());
    for (int i = 0; i < SHARES.size(); i++) {
      at -= SHARES.get(i);
      if (at < 0) {
        return chronicle.products().get(i);
      }
    }
    return chronicle.products().getLast();
  }
}
