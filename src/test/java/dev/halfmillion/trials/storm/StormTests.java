package dev.halfmillion.trials.storm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.JobsByHand;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.StandIns;
import dev.halfmillion.payments.gateways.GatewayChoices;
import dev.halfmillion.payments.gateways.GatewayKeys;
import dev.halfmillion.payments.gateways.StandIn;
import dev.halfmillion.payments.razorpay.RazorpayStandIn;
import dev.halfmillion.payments.stripe.StripeStandIn;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.Refunds;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.TestClocks;
import dev.halfmillion.testing.TestDatabase;
import dev.halfmillion.testing.invariants.MoneyInvariants;
import dev.halfmillion.trials.storm.Delivery.Parcel;
import dev.halfmillion.trials.storm.Half.Sold;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Two lots of orders live through the same stories at both gateways outside. The news of one comes
 * as it was made, each piece once; the news of the other comes 1 to 10 times, shuffled, many at
 * once, some refunds before their payments. In the end nobody can tell them apart.
 *
 * <p>The suite tells a few stories; {@code trials/run storm} tells some 5,000 pieces of news.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "db-scheduler.enabled=false")
@ActiveProfiles("test")
@Import({TestClocks.class, StandIns.class, JobsByHand.class})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Tag("database")
class StormTests {

  private static final int ORDERS = Integer.getInteger("trial.orders", 60);
  private static final int PER_SECOND = Integer.getInteger("trial.rate", 0);
  private static final long SEED = Long.getLong("trial.seed", System.nanoTime());
  private static final int MOST_TIMES = 10;

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired Shop shop;
  @Autowired Checkouts checkouts;
  @Autowired Payments payments;
  @Autowired Refunds refunds;
  @Autowired RazorpayStandIn razorpay;
  @Autowired StripeStandIn stripe;
  @Autowired GatewayKeys keys;
  @Autowired GatewayChoices choices;
  @Autowired JobsByHand jobs;
  @Autowired IncompleteEventPublications incomplete;
  @Autowired FailedEventPublications failed;
  @Autowired BusinessClock businessClock;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final Random random = new Random(SEED);

  @BeforeEach
  void keysAreSet() {
    StandIns.open(keys, choices);
    razorpay.slowRefunds();
    stripe.slowRefunds();
  }

  @AfterEach
  void keysAreForgotten() {
    keys.forget("razorpay");
    keys.forget("stripe");
  }

  @Test
  void aStormOfNewsEndsLikeTheSameNewsInOrder() {
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      stories.add(Story.draw(random));
    }
    Affair affair = new Affair(stories);
    Half calm = affair.placed(new Random(SEED + 1));
    Half storm = affair.placed(new Random(SEED + 1));
    Delivery inOrder = new Delivery(URI.create("http://localhost:" + port));
    Delivery stormy = new Delivery(URI.create("http://localhost:" + port));

    int news = tell(calm, parcels -> inOrder.inTurn(parcels));
    tell(storm, parcels -> stormy.allAtOnce(manyTimes(parcels), PER_SECOND));

    EndState expected = EndState.of(jdbc, calm.names());
    EndState found = EndState.of(jdbc, storm.names());
    report("seed %d: %,d orders a half, %,d pieces of news".formatted(SEED, ORDERS, news));
    report("in order  " + expected.hash() + "  " + inOrder.times());
    report("in storm  " + found.hash() + "  " + stormy.times());
    assertThat(found.differencesTo(expected)).as("seed %d", SEED).isEmpty();
    assertThat(found.hash()).isEqualTo(expected.hash());
    MoneyInvariants.of(jdbc).requireSoundMoney();
  }

  /** Plays all stories of a half and carries what the gateways tell of them, until all is told. */
  private int tell(Half half, java.util.function.Consumer<List<Parcel>> carry) {
    half.listen();
    half.sold().forEach(s -> s.story().play(s.at(), s.gatewayOrder(), s.total().minor(), s.part()));
    int news = carryAll(half, carry);
    half.sold().stream().filter(s -> s.story().asks()).forEach(this::askBack);
    settle();
    endRefunds(half);
    return news + carryAll(half, carry);
  }

  private int carryAll(Half half, java.util.function.Consumer<List<Parcel>> carry) {
    int news = 0;
    List<Parcel> parcels = half.hear();
    while (!parcels.isEmpty()) {
      carry.accept(parcels);
      settle();
      news += parcels.size();
      endRefunds(half);
      parcels = half.hear();
    }
    return news;
  }

  private void askBack(Sold sold) {
    Money amount =
        sold.story() == Story.ASKS_FOR_ALL_BACK ? sold.total() : Money.paise(100 + sold.part());
    refunds.request(sold.order(), amount, "Not what I looked for", null);
  }

  /** Refunds on their way arrive, but for those of buyers who ask in vain. */
  private void endRefunds(Half half) {
    for (StandIn gateway : List.of(razorpay, stripe)) {
      for (String refund : gateway.pendingRefunds()) {
        gateway.ends(refund, !isInVain(half, refund));
      }
    }
  }

  private boolean isInVain(Half half, String refund) {
    return jdbc.sql("SELECT order_id FROM payments_refund WHERE gateway_refund_id = :refund")
        .param("refund", refund)
        .query((row, n) -> dev.halfmillion.platform.Ids.uuid(row, "order_id"))
        .optional()
        .flatMap(
            order -> half.sold().stream().filter(s -> s.order().value().equals(order)).findFirst())
        .filter(s -> s.story() == Story.ASKS_IN_VAIN)
        .isPresent();
  }

  private List<Parcel> manyTimes(List<Parcel> parcels) {
    List<Parcel> all = new ArrayList<>();
    for (Parcel parcel : parcels) {
      all.addAll(Collections.nCopies(1 + random.nextInt(MOST_TIMES), parcel));
    }
    Collections.shuffle(all, random);
    return all;
  }

  /** Waits until nothing is left to be dealt with; the clock moves on meanwhile. */
  private void settle() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(
            () -> {
              clock.advance(Duration.ofSeconds(2));
              jobs.run();
              failed.resubmit(ResubmissionOptions.defaults());
              incomplete.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(2));
              assertThat(waiting()).isEmpty();
            });
  }

  /** Refunds that wait for the gateway's news are left to it. */
  private List<String> waiting() {
    return jdbc.sql(
            """
            SELECT CONCAT_WS(' ', event_type, COALESCE(reason, '')) FROM payments_inbox
             WHERE state = 'RECEIVED'
            UNION ALL SELECT CONCAT_WS(' ', listener_id, status) FROM EVENT_PUBLICATION
            UNION ALL SELECT CONCAT_WS(' ', cause, state, COALESCE(problem, ''))
              FROM payments_refund WHERE state IN ('REQUESTED', 'UNKNOWN')
            """)
        .query(String.class)
        .list();
  }

  private static void report(String line) {
    System.err.println("storm: " + line);
  }

  /** What both halves have in common: products, affiliates, and who does what. */
  private final class Affair {

    private final List<Story> stories;
    private final List<ProductId> products =
        List.of(
            shop.product(Money.paise(199_900)),
            shop.product(Money.paise(99_900)),
            shop.product(Money.paise(49_901)));
    private final List<Affiliate> affiliates = new ArrayList<>();

    Affair(List<Story> stories) {
      this.stories = stories;
      AffiliateStory people = new AffiliateStory(application);
      for (int i = 0; i < 5; i++) {
        affiliates.add(people.affiliate("Affiliate of the storm " + i));
      }
    }

    /** A half whose orders wait for their payments. */
    Half placed(Random drawn) {
      Map<StandIn, String> gateways = new LinkedHashMap<>();
      gateways.put(razorpay, "razorpay");
      gateways.put(stripe, "stripe");
      Half half = new Half(gateways);
      for (Story story : stories) {
        half.add(order(story, drawn, gateways));
      }
      return half;
    }

    private Sold order(Story story, Random drawn, Map<StandIn, String> gateways) {
      boolean first = drawn.nextBoolean();
      StandIn at = first ? razorpay : stripe;
      choices.choose(Money.INR, gateways.get(at));
      ProductId product = products.get(drawn.nextInt(products.size()));
      IndianState state = IndianState.values()[drawn.nextInt(20)];
      Affiliate affiliate = drawn.nextInt(10) < 7 ? affiliates.get(drawn.nextInt(5)) : null;
      PlaceOrder wish = shop.wish(Shop.freshEmail(), state, product);
      Order order = checkouts.place(affiliate == null ? wish : referred(wish, affiliate));
      checkouts.pay(order.id());
      long part = 1 + drawn.nextInt((int) (order.total().minor() / 2 - 2));
      return Sold.of(payments.attemptsOf(order.id().value()).getFirst(), at, story, part);
    }

    private PlaceOrder referred(PlaceOrder wish, Affiliate affiliate) {
      String token =
          new AffiliateStory(application).click(affiliate, businessClock.instant()).token();
      return new PlaceOrder(
          wish.key(), wish.products(), wish.contact(), null, Attribution.carried(token), null);
    }
  }
}
