package dev.halfmillion.backoffice.support;

import dev.halfmillion.backoffice.support.PersonPage.Access;
import dev.halfmillion.backoffice.support.PersonPage.Payment;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.Product;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.entitlements.Grant;
import dev.halfmillion.entitlements.Grants;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.AttemptState;
import dev.halfmillion.payments.PaymentAttempt;
import dev.halfmillion.payments.Payments;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Tone;
import dev.halfmillion.sales.Order;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody paid and what they may use. */
@Component
class PersonBelongings {

  private static final int ORDERS = 20;

  private final Payments payments;
  private final Grants grants;
  private final Catalog catalog;
  private final BusinessClock clock;

  PersonBelongings(Payments payments, Grants grants, Catalog catalog, BusinessClock clock) {
    this.payments = payments;
    this.grants = grants;
    this.catalog = catalog;
    this.clock = clock;
  }

  /** The attempts to pay the newest twenty of these orders. */
  List<Payment> payments(List<Order> orders) {
    return orders.stream()
        .limit(ORDERS)
        .flatMap(
            order ->
                payments.attemptsOf(order.id().value()).reversed().stream()
                    .map(attempt -> payment(order, attempt)))
        .toList();
  }

  private static Payment payment(Order order, PaymentAttempt attempt) {
    Instant captured = attempt.capturedAt();
    return new Payment(
        order.number(),
        "/admin/orders/" + order.id(),
        attempt.gateway(),
        Objects.requireNonNullElse(attempt.gatewayPaymentId(), ""),
        DateText.moment(captured == null ? attempt.openedAt() : captured),
        MoneyFormat.full(attempt.amount()),
        tone(attempt.state()),
        attempt.state().label(),
        Objects.requireNonNullElse(attempt.problem(), ""));
  }

  private static Tone tone(AttemptState state) {
    return switch (state) {
      case UNKNOWN -> Tone.HELD;
      case CREATED, AUTHORIZED -> Tone.PENDING;
      case CAPTURED -> Tone.AVAILABLE;
      case FAILED, EXPIRED -> Tone.REVERSED;
    };
  }

  /** Every grant of a person, the newest first. */
  List<Access> access(UserId user) {
    return grants.ofUser(user).stream().map(this::access).toList();
  }

  private Access access(Grant grant) {
    Grant.Revocation end = grant.revocation();
    boolean stands = grant.isActive(clock.instant());
    String status =
        stands
            ? grant.ends() == null ? "Stands" : "Until " + DateText.day(grant.ends().minusNanos(1))
            : end == null ? "Not now" : "Taken back: " + end.reason();
    return new Access(
        title(grant.product(), grant.deliverable()),
        grant.reason(),
        sourceHref(grant),
        DateText.day(grant.starts()),
        stands ? Tone.AVAILABLE : end == null ? Tone.NEUTRAL : Tone.REVERSED,
        status);
  }

  private static @Nullable String sourceHref(Grant grant) {
    String source = grant.source();
    if (source.startsWith("order:")) {
      return "/admin/orders/" + source.substring("order:".length());
    }
    return source.startsWith("affiliate:")
        ? "/admin/affiliates/" + source.substring("affiliate:".length())
        : null;
  }

  private String title(@Nullable ProductId product, Deliverable part) {
    return product == null
        ? catalog.delivering(part).stream().findFirst().map(Product::title).orElse("A training")
        : catalog.byId(product).map(Product::title).orElse("A product that is gone");
  }
}
