package dev.halfmillion.trials;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.SampleCourses;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.money.Money;
import dev.halfmillion.payments.Inbox;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sandbox.SandboxHistory;
import dev.halfmillion.sandbox.SandboxPayment.Method;
import dev.halfmillion.sandbox.SignedEvent;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.ServerLog;
import dev.halfmillion.testing.ServerLog.Line;
import dev.halfmillion.testing.TestDatabase;
import dev.halfmillion.trials.SaleRecords.Parts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What one purchase costs the database, from the gateway's news to the last listener: a referred
 * order of one course by somebody new. The figures are ratchets, commits among the statements:
 * lower them when the code allows.
 */
@HalfmillionTest
class PurchaseStatementsTests {

  private static final int MOST_STATEMENTS = 78;
  private static final int MOST_COMMITS = 9;

  /** A job may always come between. */
  private static final int MOST_TRIES = 9;

  @Autowired ApplicationContext application;
  @Autowired Shop shop;
  @Autowired Checkouts checkouts;
  @Autowired Payments payments;
  @Autowired SandboxHistory gateway;
  @Autowired Inbox inbox;
  @Autowired CourseAuthoring authoring;
  @Autowired MediaLibrary library;
  @Autowired BusinessClock clock;
  @Autowired JdbcTemplate jdbc;

  private AffiliateStory story;
  private Affiliate affiliate;
  private ProductId product;
  private SaleRecords records;
  private JdbcTemplate outside;

  @BeforeEach
  void anAffiliateAndACourse() {
    story = new AffiliateStory(application);
    affiliate = story.affiliate("Kavya Nair");
    CourseId course = authoring.create(SampleCourses.draft(SampleCourses.slug(), library));
    authoring.publish(course, true);
    product = shop.product(Money.rupees(1_999), Deliverable.course(course.value()));
    DataSource source =
        new DriverManagerDataSource(
            TestDatabase.server()
                .address(String.valueOf(jdbc.queryForObject("SELECT DATABASE()", String.class))),
            TestDatabase.server().user(),
            TestDatabase.server().password());
    records = new SaleRecords(source);
    outside = new JdbcTemplate(source);
  }

  @Test
  void aPurchaseTakesFewStatementsAndFewCommits() throws Exception {
    purchase();

    List<Line> least = purchase();
    for (int i = 0; i < MOST_TRIES && least.size() > MOST_STATEMENTS; i++) {
      List<Line> again = purchase();
      least = again.size() < least.size() ? again : least;
    }

    assertThat(least.size()).as(text(least)).isLessThanOrEqualTo(MOST_STATEMENTS);
    assertThat(least.stream().filter(Line::isCommit).count())
        .as(text(least))
        .isLessThanOrEqualTo(MOST_COMMITS);
  }

  /** Jobs and what is read anew every few seconds may send something meanwhile. */
  private List<Line> purchase() throws Exception {
    OrderId order = placed();
    SignedEvent paid = paid(order);
    return new ServerLog(jdbc).during(() -> told(order, paid));
  }

  private OrderId placed() {
    String token = story.click(affiliate, clock.instant()).token();
    PlaceOrder wish = shop.wish(Shop.freshEmail(), IndianState.KERALA, product);
    OrderId order =
        checkouts
            .place(
                new PlaceOrder(
                    wish.key(),
                    wish.products(),
                    wish.contact(),
                    null,
                    Attribution.carried(token),
                    null))
            .id();
    checkouts.pay(order);
    return order;
  }

  private SignedEvent paid(OrderId order) {
    String receipt = payments.attemptsOf(order.value()).getFirst().id().toString();
    return gateway.pay(receipt, Method.UPI).getFirst();
  }

  /** The gateway tells of the payment, and all that follows from it is waited for. */
  private OrderId told(OrderId order, SignedEvent captured) {
    inbox.receive(
        "sandbox",
        captured.body().getBytes(StandardCharsets.UTF_8),
        captured.headers(),
        "203.0.113.9");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              assertThat(records.of(order)).isEqualTo(Parts.ONCE);
              assertThat(outside.queryForList("SELECT listener_id FROM EVENT_PUBLICATION"))
                  .isEmpty();
            });
    return order;
  }

  private static String text(List<Line> sent) {
    return sent.stream()
        .map(line -> "%n%4d  %.160s".formatted(line.connection(), line.sql()))
        .collect(Collectors.joining("", sent.size() + " were sent:", ""));
  }
}
