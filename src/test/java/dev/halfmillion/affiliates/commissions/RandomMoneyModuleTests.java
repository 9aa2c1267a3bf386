package dev.halfmillion.affiliates.commissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.PayoutPreparation.Line;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent.DisputeStep;
import dev.halfmillion.payments.inbox.Quarantined;
import dev.halfmillion.payouts.BankAccount;
import dev.halfmillion.payouts.BatchId;
import dev.halfmillion.payouts.Pan;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.payouts.PayoutBatches;
import dev.halfmillion.payouts.PayoutExports;
import dev.halfmillion.payouts.PayoutId;
import dev.halfmillion.payouts.PayoutReferences;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderDisputed;
import dev.halfmillion.sales.OrderLine;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.OrderRefunded;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.RefundDraft;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.invariants.MoneyInvariants;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/**
 * Random sequences of partial refunds, goodwill and disputes, by amount and by line, with news that
 * is repeated or out of order, before and after the commission was paid out. After each step every
 * figure is that of {@link MoneyModel}.
 */
@SalesTest
@RecordApplicationEvents
class RandomMoneyModuleTests {

  private static final long FRESH = System.nanoTime();

  @Autowired ApplicationContext application;
  @Autowired ApplicationEvents events;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired Refunds refunds;
  @Autowired Books books;
  @Autowired Payees payees;
  @Autowired PayoutBatches batches;
  @Autowired PayoutExports exports;
  @Autowired PayoutReferences references;
  @Autowired UserRoles roles;

  private final List<ProductId> products = new ArrayList<>();
  private CommissionBench bench;

  @AfterEach
  void timeIsAsBefore() {
    bench.systemClock.reset();
  }

  @Test
  void whateverComesBackInWhateverOrderTheMoneyIsExact() {
    bench = new CommissionBench(application);
    Random prices = new Random(1);
    for (int i = 0; i < 6; i++) {
      products.add(shop.product(Money.paise(80_000 + prices.nextInt(400_000))));
    }
    List<Long> seeds =
        LongStream.concat(LongStream.rangeClosed(1, 200), LongStream.range(FRESH, FRESH + 10))
            .boxed()
            .toList();
    System.out.println("random money: seeds 1 to 200 and ten from " + FRESH);
    List<Story> stories = new ArrayList<>();
    seeds.stream().filter(seed -> seed % 2 == 0).map(this::sold).forEach(stories::add);
    payOut(stories);
    seeds.stream().filter(seed -> seed % 2 != 0).map(this::sold).forEach(stories::add);

    stories.forEach(this::live);

    bench.systemClock.advance(Duration.ofDays(15));
    bench.releases.releaseDue();
    nextPayoutIsLowerByExactlyThat(stories);
    MoneyInvariants sound =
        MoneyInvariants.of(bench.jdbc).about(stories.stream().map(s -> s.order.id()).toList());
    assertThat(sound.sales()).isEmpty();
    assertThat(sound.commissions()).isEmpty();
    assertThat(sound.books()).isEmpty();
    assertThat(sound.checks()).isEmpty();
    List<String> wrong = bench.books.check();
    assertThat(stories)
        .allSatisfy(
            story ->
                assertThat(wrong)
                    .as("seed %d", story.seed)
                    .noneMatch(line -> line.startsWith(story.affiliate.user().toString())));
  }

  /** One order with its affiliate, and what its money should be. */
  private static final class Story {
    private final long seed;
    private final Random random;
    private final Affiliate affiliate;
    private final Order order;
    private final MoneyModel model = new MoneyModel();
    private final Map<String, Long> claims = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private boolean paidOut;
    private int refundsHeard;
    private int disputesHeard;

    Story(long seed, Random random, Affiliate affiliate, Order order) {
      this.seed = seed;
      this.random = random;
      this.affiliate = affiliate;
      this.order = order;
      for (OrderLine line : order.lines()) {
        model.line(line.gross().minor(), line.price().half().minor());
      }
    }
  }

  private Story sold(long seed) {
    Random random = new Random(seed);
    Affiliate affiliate = bench.story.affiliate("Kavya Nair");
    List<ProductId> some = new ArrayList<>(products);
    Collections.shuffle(some, random);
    some = some.subList(0, 1 + random.nextInt(3));
    String token = bench.story.click(affiliate, bench.clock.instant()).token();
    PlaceOrder wish = shop.wish(Shop.freshEmail(), IndianState.GOA, some.toArray(ProductId[]::new));
    Order order =
        checkouts.place(
            new PlaceOrder(
                wish.key(),
                wish.products(),
                wish.contact(),
                null,
                Attribution.carried(token),
                null));
    BusinessClock.at(bench.clock.instant(), () -> till.pay(order));
    events.stream(OrderPaid.class)
        .filter(paid -> paid.orderId().equals(order.id()))
        .forEach(bench::paid);
    return new Story(seed, random, affiliate, order);
  }

  private void payOut(List<Story> stories) {
    stories.forEach(this::enterDetails);
    bench.systemClock.advance(Duration.ofDays(15));
    bench.releases.releaseDue();
    UserId maker = finance("Finance One");
    UserId checker = finance("Finance Two");
    BatchId batch = bench.preparation.prepare(maker).batch().orElseThrow();
    batches.submit(batch, maker);
    batches.approve(batch, checker, batches.linesHash(batch));
    exports.export(batch, maker);
    for (Story story : stories) {
      references.enter(payoutOf(story), "UTR%012d".formatted(story.seed & 0xFFFFFFFFL), maker);
      story.paidOut = true;
    }
  }

  private UserId finance(String name) {
    UserId user = bench.story.person(name);
    roles.grant(user, Role.FINANCE, null);
    return user;
  }

  private void enterDetails(Story story) {
    UserId user = story.affiliate.user();
    long number = story.seed & 0xFFFFFFFL;
    payees.enterPerson(user, "Kavya Nair", pan(number), user);
    payees.enterMethod(
        user, new BankAccount("Kavya Nair", "8010%09d".formatted(number), "HDFC0001234"), user);
  }

  private static Pan pan(long number) {
    char third = (char) ('A' + number / 10_000 % 26);
    char second = (char) ('A' + number / 260_000 % 26);
    return new Pan("Z%c%cPR%04dM".formatted(second, third, number % 10_000));
  }

  private PayoutId payoutOf(Story story) {
    return bench
        .jdbc
        .sql("SELECT DISTINCT payout_id FROM affiliates_commission WHERE affiliate_id = :id")
        .param("id", Ids.bytes(story.affiliate.id().value()))
        .query((row, n) -> new PayoutId(Ids.uuid(row, "payout_id")))
        .single();
  }

  private void live(Story story) {
    requireExact(story);
    for (int steps = 3 + story.random.nextInt(4); steps > 0; steps--) {
      if (story.random.nextInt(5) < 2) {
        refund(story);
      } else {
        dispute(story);
      }
      deliver(story);
      requireExact(story);
    }
  }

  private void refund(Story story) {
    MoneyModel model = story.model;
    boolean byLine = model.size() > 1 && story.random.nextBoolean();
    long[] parts = byLine ? parts(story) : new long[0];
    long left = model.left();
    long amount =
        byLine
            ? LongStream.of(parts).sum()
            : story.random.nextInt(4) == 0 ? left : some(story, left);
    if (amount == 0) {
      return;
    }
    RefundDraft draft =
        byLine
            ? RefundDraft.ofLines(byName(story, parts), "part")
            : RefundDraft.of(Money.paise(amount), "part");
    story.told.add((byLine ? "lines " : "amount ") + amount);
    RefundDraft kind = story.random.nextInt(3) == 0 ? draft.asGoodwill() : draft;
    Throwable refused =
        catchThrowable(
            () -> till.decide(() -> refunds.request(story.order.id(), kind, null, null)));
    if (model.isDisputed() || (amount < 100 && amount != left)) {
      assertThat(refused).as(story.told.toString()).isInstanceOf(Refusal.class);
    } else {
      assertThat(refused).as("seed %d %s", story.seed, story.told).isNull();
      if (byLine) {
        model.refund(parts);
      } else {
        model.refund(amount);
      }
    }
  }

  private static long some(Story story, long left) {
    return left == 0 ? 0 : 1 + story.random.nextLong(left);
  }

  private static long[] parts(Story story) {
    long[] parts = new long[story.model.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = story.random.nextBoolean() ? some(story, story.model.left(i)) : 0;
    }
    return parts;
  }

  private static Map<UUID, Money> byName(Story story, long[] parts) {
    Map<UUID, Money> amounts = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i++) {
      amounts.put(story.order.lines().get(i).id(), Money.paise(parts[i]));
    }
    return amounts;
  }

  private void dispute(Story story) {
    String name = "disp_" + story.order.id() + "_" + story.random.nextInt(2);
    long amount = story.claims.computeIfAbsent(name, fresh -> some(story, story.model.total()));
    DisputeStep step = DisputeStep.values()[story.random.nextInt(DisputeStep.values().length)];
    story.told.add(name.substring(name.length() - 1) + " " + step + " " + amount);
    boolean believed = story.model.dispute(name, amount, step.name());
    for (int times = 1 + story.random.nextInt(2); times > 0; times--) {
      Throwable strange =
          catchThrowable(
              () ->
                  BusinessClock.at(
                      bench.clock.instant(),
                      () -> till.dispute(story.order, step, name, Money.paise(amount))));
      if (believed) {
        assertThat(strange).as("seed %d %s", story.seed, story.told).isNull();
      } else {
        assertThat(strange).as(story.told.toString()).isInstanceOf(Quarantined.class);
      }
    }
  }

  /** As the listeners do, some of it twice; they hear the same besides, which changes nothing. */
  private void deliver(Story story) {
    List<OrderDisputed> disputes =
        events.stream(OrderDisputed.class)
            .filter(told -> told.orderId().equals(story.order.id()))
            .toList();
    List<OrderRefunded> back =
        events.stream(OrderRefunded.class)
            .filter(told -> told.orderId().equals(story.order.id()))
            .toList();
    int again = story.random.nextBoolean() ? 1 : 0;
    disputes
        .subList(Math.max(0, story.disputesHeard - again), disputes.size())
        .forEach(bench::disputed);
    back.subList(Math.max(0, story.refundsHeard - again), back.size()).forEach(bench::refunded);
    story.disputesHeard = disputes.size();
    story.refundsHeard = back.size();
  }

  private void requireExact(Story story) {
    String where = "seed %d after %s".formatted(story.seed, story.told);
    Map<UUID, Long> rows = rows(story);
    List<Long> sums = story.order.lines().stream().map(line -> rows.get(line.id())).toList();
    List<Long> due = new ArrayList<>();
    for (int i = 0; i < story.model.size(); i++) {
      due.add(story.model.earned(i));
    }
    assertThat(sums).as("rows by line, " + where).isEqualTo(due);
    Map<String, Long> expected = new HashMap<>(story.model.accounts());
    Map<String, Long> booked = balances(story);
    booked.keySet().retainAll(expected.keySet());
    expected.forEach((account, minor) -> booked.putIfAbsent(account, 0L));
    assertThat(booked).as("accounts, " + where).isEqualTo(expected);
    long kept = story.model.commission() - story.model.claw() - story.model.hold();
    assertThat(bench.pending(story.affiliate))
        .as("pending, " + where)
        .isEqualTo(story.paidOut ? 0 : kept);
    assertThat(bench.available(story.affiliate))
        .as("available, " + where)
        .isEqualTo(story.paidOut ? kept - story.model.commission() : 0);
  }

  private Map<UUID, Long> rows(Story story) {
    return bench
        .jdbc
        .sql(
            "SELECT line_id, SUM(amount_minor) AS minor FROM affiliates_commission"
                + " WHERE affiliate_id = :id GROUP BY line_id")
        .param("id", Ids.bytes(story.affiliate.id().value()))
        .query((row, n) -> Map.entry(Ids.uuid(row, "line_id"), row.getLong("minor")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<String, Long> balances(Story story) {
    Map<String, Long> sums = new HashMap<>();
    books.about(story.order.id()).stream()
        .flatMap(journal -> journal.lines().stream())
        .forEach(line -> sums.merge(line.account().code(), line.amount().minor(), Long::sum));
    return sums;
  }

  private void nextPayoutIsLowerByExactlyThat(List<Story> stories) {
    Map<UserId, Long> next =
        bench.preparation.preview().lines().stream()
            .collect(Collectors.toMap(Line::user, line -> line.net().minor()));
    for (Story story : stories) {
      long kept = story.model.commission() - story.model.claw() - story.model.hold();
      long due = story.paidOut ? kept - story.model.commission() : kept;
      assertThat(next.getOrDefault(story.affiliate.user(), 0L))
          .as("next payout, seed %d after %s", story.seed, story.told)
          .isEqualTo(due);
    }
  }
}
