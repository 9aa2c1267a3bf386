package dev.halfmillion.bench.data;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.ClickFacts;
import dev.halfmillion.affiliates.Clicks;
import dev.halfmillion.affiliates.CommissionReleases;
import dev.halfmillion.affiliates.RecordedClick;
import dev.halfmillion.affiliates.program.PlanOffice;
import dev.halfmillion.affiliates.program.PlanOffice.Terms;
import dev.halfmillion.bench.machine.OrdersAtGateway;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.identity.EmailProofs;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.identity.UserRoles;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.StudyHistory;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.payments.Inbox;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.payments.gateways.GatewayChoices;
import dev.halfmillion.payments.gateways.GatewayKeys;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.HistoryLanes;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PlaceOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;

/**
 * Lives a year of a small academy through the application's own doors: people join, click, buy and
 * learn; what follows from it follows by the application's own rules.
 */
public final class LivedAcademy {

  static final String MAIL = "@bench.test";
  private static final String PHONE =
      "Mozilla/5.0 (Linux; Android 14; Pixel 7a) AppleWebKit/537.36 Chrome/141.0 Mobile"
          + " Safari/537.36";
  private static final Duration YEAR = Duration.ofDays(364);

  private final ApplicationContext application;
  private final Random random = new Random(1);
  private final Instant start = Instant.now().minus(YEAR).minus(Duration.ofHours(3));
  private final List<Sighted> visitors = new ArrayList<>();
  private int orders;

  /**
   * A visitor who came by a link.
   *
   * @param affiliate whose, by its number
   */
  record Sighted(int affiliate, String token, Instant at) {}

  LivedAcademy(ApplicationContext application) {
    this.application = application;
  }

  /** What was lived, as far as the load needs it. */
  record Lived(List<SchoolCourse> courses, List<Sighted> visitors) {}

  /** Lives it. */
  Lived live() {
    UserId owner = bean(UserRegistration.class).ensure("owner" + MAIL, "Owner of the bench", null);
    bean(EmailProofs.class).vouch(owner);
    bean(UserRoles.class).grant(owner, Role.OWNER, null);
    openGateway();
    openProgram(owner);
    List<SchoolCourse> courses = new ArrayList<>();
    bean(HistoryLanes.class)
        .run(
            () -> {
              courses.addAll(new SchoolCourses(application).publish(start, owner));
              bean(HistoryLanes.class).await();
              join();
              click();
              buy(courses);
              bean(HistoryLanes.class).await();
              learn(courses);
            });
    bean(CommissionReleases.class).releaseDue();
    return new Lived(courses, visitors.reversed().stream().limit(400).toList());
  }

  private void openGateway() {
    bean(GatewayKeys.class)
        .store(
            "razorpay",
            new KeySet(OrdersAtGateway.KEY, OrdersAtGateway.SECRET, OrdersAtGateway.HOOK, null));
    bean(GatewayChoices.class).choose(Money.INR, "razorpay");
  }

  /** A new academy has no program until its owner decides. */
  private void openProgram(UserId owner) {
    BusinessClock.at(
        start.minus(Duration.ofHours(1)),
        () ->
            bean(PlanOffice.class)
                .publish(new Terms(Rate.percent(80), 30, 14, Money.rupees(500)), "", owner));
  }

  private void join() {
    for (int i = 0; i < Size.AFFILIATES; i++) {
      String number = "%04d".formatted(i);
      BusinessClock.at(
          start.plus(Duration.ofMinutes(i)),
          () -> {
            UserId user =
                bean(UserRegistration.class)
                    .ensure("affiliate" + number + MAIL, "Affiliate " + number, null);
            bean(EmailProofs.class).vouch(user);
            bean(AffiliateProgram.class).join(user, AffiliateProgram.AGREEMENT, "bench" + number);
          });
    }
  }

  private void click() {
    List<Instant> moments = moments(Size.CLICKS);
    for (int from = 0; from < moments.size(); from += 500) {
      List<ClickFacts> facts =
          moments.subList(from, from + 500).stream()
              .map(
                  moment ->
                      new ClickFacts(
                          "bench%04d".formatted(random.nextInt(Size.AFFILIATES)),
                          "",
                          "",
                          "whatsapp",
                          "",
                          "",
                          "203.0.113." + random.nextInt(256),
                          PHONE,
                          moment))
              .toList();
      BusinessClock.at(
          facts.getLast().at(),
          () -> {
            var recorded = bean(Clicks.class).recordHistory(facts);
            for (int i = 0; i < facts.size(); i++) {
              ClickFacts fact = facts.get(i);
              int affiliate = Integer.parseInt(fact.code().substring("bench".length()));
              recorded
                  .get(i)
                  .map(RecordedClick::token)
                  .ifPresent(token -> visitors.add(new Sighted(affiliate, token, fact.at())));
            }
          });
    }
  }

  private void buy(List<SchoolCourse> courses) {
    List<Instant> moments = moments(Size.ordersOfACopy());
    List<Runnable> wishes = new ArrayList<>();
    for (int learner = 0; learner < Size.LEARNERS; learner++) {
      String email = "learner%04d".formatted(learner) + MAIL;
      for (int place : coursesOf(learner)) {
        wishes.add(() -> purchase(email, courses.get(place)));
      }
    }
    for (int i = 0; i < Size.OTHER_BUYERS; i++) {
      String email = "buyer%04d".formatted(i) + MAIL;
      SchoolCourse course = courses.get(i % courses.size());
      wishes.add(() -> purchase(email, course));
    }
    java.util.Collections.shuffle(wishes, random);
    for (int i = 0; i < wishes.size(); i++) {
      BusinessClock.at(moments.get(i), wishes.get(i));
    }
  }

  private void purchase(String email, SchoolCourse course) {
    Order order = place(email, course.product(), "bench-of-the-year-%06d".formatted(orders++));
    PaymentAttempt attempt = bean(Payments.class).attemptsOf(order.id().value()).getLast();
    OrdersAtGateway.Webhook news =
        OrdersAtGateway.captured(
            Objects.requireNonNull(attempt.gatewayOrderId()),
            order.total().minor(),
            bean(BusinessClock.class).instant().getEpochSecond());
    HttpHeaders headers = new HttpHeaders();
    headers.add("X-Razorpay-Signature", news.signature());
    headers.add("x-razorpay-event-id", news.event());
    bean(Inbox.class)
        .receive("razorpay", news.body().getBytes(StandardCharsets.UTF_8), headers, "bench");
  }

  private Order place(String email, ProductId product, String key) {
    Instant now = bean(BusinessClock.class).instant();
    Attribution attribution =
        random.nextInt(100) < 70
            ? visitorBefore(now).map(v -> Attribution.carried(v.token())).orElse(Attribution.NONE)
            : Attribution.NONE;
    IndianState[] states = IndianState.values();
    return place(
        email, product, key, attribution, states[random.nextInt(states.length)], application);
  }

  /** An order that waits for its payment at the gateway. */
  static Order place(
      String email,
      ProductId product,
      String key,
      Attribution attribution,
      IndianState state,
      ApplicationContext application) {
    Order order =
        application
            .getBean(Checkouts.class)
            .place(
                new PlaceOrder(
                    key,
                    List.of(product),
                    new PlaceOrder.Contact(
                        "Buyer " + email.substring(0, email.indexOf('@')),
                        email,
                        new MobileNumber("9822041576"),
                        state),
                    null,
                    attribution,
                    null));
    application.getBean(Checkouts.class).pay(order.id());
    return order;
  }

  private java.util.Optional<Sighted> visitorBefore(Instant moment) {
    Instant earliest = moment.minus(Duration.ofDays(20));
    List<Sighted> near =
        visitors.stream().filter(v -> v.at().isBefore(moment) && v.at().isAfter(earliest)).toList();
    return near.isEmpty()
        ? java.util.Optional.empty()
        : java.util.Optional.of(near.get(random.nextInt(near.size())));
  }

  private void learn(List<SchoolCourse> courses) {
    for (int learner = 0; learner < Size.LEARNERS; learner++) {
      String email = "learner%04d".formatted(learner) + MAIL;
      UserId id = bean(UserRegistration.class).ensure(email, "Learner", null);
      bean(EmailProofs.class).vouch(id);
      SignedInUser user = new SignedInUser(id, "Learner", email, Set.of(Role.LEARNER));
      int begun = 3;
      for (int place : coursesOf(learner)) {
        CourseId course = courses.get(place).course();
        CourseOutline outline = bean(Courses.class).outline(course).orElseThrow();
        outline
            .lessons()
            .limit(begun++)
            .forEach(lesson -> bean(StudyHistory.class).complete(user, lesson.id()));
      }
    }
  }

  /** Which courses a learner buys, by their places. */
  static List<Integer> coursesOf(int learner) {
    return IntStream.range(0, Size.COURSES_OF_A_LEARNER)
        .mapToObj(i -> (learner * 7 + i * 3) % Size.COURSES)
        .toList();
  }

  private List<Instant> moments(int count) {
    return random
        .doubles(count)
        .sorted()
        .mapToObj(
            share -> start.plus(Duration.ofHours(2)).plusSeconds((long) (share * YEAR.toSeconds())))
        .toList();
  }

  private <T> T bean(Class<T> type) {
    return application.getBean(type);
  }
}
