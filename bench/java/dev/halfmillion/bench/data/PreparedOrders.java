package dev.halfmillion.bench.data;

import dev.halfmillion.bench.plan.Cast;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.sales.Attribution;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders placed and opened at the gateway, whose payment it has not told of yet. */
final class PreparedOrders {

  private static final String KEY = "bench-prepared-%07d";

  /** A click counts for 30 days, and the runs are later. */
  private static final Duration STILL_COUNTS = Duration.ofDays(25);

  private final ApplicationContext application;
  private final LivedAcademy.Lived lived;
  private final List<LivedAcademy.Sighted> visitors;

  PreparedOrders(ApplicationContext application, LivedAcademy.Lived lived) {
    this.application = application;
    this.lived = lived;
    Instant oldest = application.getBean(BusinessClock.class).instant().minus(STILL_COUNTS);
    this.visitors = lived.visitors().stream().filter(v -> v.at().isAfter(oldest)).toList();
  }

  /** Places so many, seven of ten by somebody's link. */
  List<Cast.Prepared> place(int count) {
    List<Cast.Prepared> placed =
        Casting.together(
            IntStream.range(0, count)
                .mapToObj(number -> (Callable<Cast.Prepared>) () -> place((long) number))
                .toList());
    application
        .getBean(JdbcClient.class)
        .sql(
            """
            UPDATE payments_attempt SET next_poll_at = DATE_ADD(next_poll_at, INTERVAL 7 DAY)
             WHERE next_poll_at IS NOT NULL
            """)
        .update();
    return placed;
  }

  private Cast.Prepared place(long number) {
    List<SchoolCourse> courses = lived.courses();
    LivedAcademy.Sighted visitor = visitors.get((int) (number % visitors.size()));
    boolean referred = number % 10 < 7;
    Order order =
        LivedAcademy.place(
            "prepared%07d".formatted(number) + LivedAcademy.MAIL,
            courses.get((int) (number % courses.size())).product(),
            KEY.formatted(number),
            referred ? Attribution.carried(visitor.token()) : Attribution.NONE,
            IndianState.values()[(int) (number % IndianState.values().length)],
            application);
    PaymentAttempt attempt =
        application.getBean(Payments.class).attemptsOf(order.id().value()).getLast();
    return new Cast.Prepared(
        Objects.requireNonNull(attempt.gatewayOrderId()),
        order.total().minor(),
        referred ? visitor.affiliate() : Cast.Prepared.NOBODY);
  }
}
