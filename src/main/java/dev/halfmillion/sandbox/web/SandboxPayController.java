package dev.halfmillion.sandbox.web;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sandbox.SandboxClaims;
import dev.halfmillion.sandbox.SandboxDispute;
import dev.halfmillion.sandbox.SandboxOrder;
import dev.halfmillion.sandbox.SandboxPayment;
import dev.halfmillion.sandbox.SandboxPayment.Status;
import dev.halfmillion.sandbox.SandboxTill;
import dev.halfmillion.sandbox.WebhookPlan;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a buyer pays, and on which a tester decides what goes wrong. */
@Controller
@NotInProduction
@RequestMapping("/sandbox-gateway/pay/{id}")
class SandboxPayController {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

  private final SandboxTill till;
  private final SandboxClaims claims;
  private final Academy academy;

  SandboxPayController(SandboxTill till, SandboxClaims claims, Academy academy) {
    this.till = till;
    this.claims = claims;
    this.academy = academy;
  }

  @GetMapping
  ModelAndView show(@PathVariable String id) {
    return page(order(id), null);
  }

  @PostMapping
  Object act(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String method,
      @RequestParam(defaultValue = "") String outcome,
      @RequestParam(defaultValue = "") String plan,
      @RequestParam(defaultValue = "") String stay) {
    SandboxOrder order = order(id);
    Optional<SandboxPayment.Method> how = choice(SandboxPayment.Method.values(), method);
    Optional<SandboxTill.Outcome> what = choice(SandboxTill.Outcome.values(), outcome);
    Optional<WebhookPlan> news = choice(WebhookPlan.values(), plan);
    if (how.isEmpty() || what.isEmpty() || news.isEmpty()) {
      ModelAndView again = page(order, "Choose how to pay and how the news travels.");
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    till.act(order, how.get(), what.get(), news.get());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(
            URI.create(
                stay.equals("true") || what.get().isOfDispute()
                    ? "/sandbox-gateway/pay/" + order.id()
                    : order.callbackUrl()))
        .build();
  }

  private SandboxOrder order(String id) {
    return till.order(id).orElseThrow(Refusal::notFound);
  }

  private ModelAndView page(SandboxOrder order, @Nullable String problem) {
    List<SandboxPayment> payments = till.paymentsOf(order);
    PayPage page =
        new PayPage(
            academy.name(),
            order.id(),
            order.orderNumber(),
            order.description(),
            order.payer().name(),
            MoneyFormat.full(order.amount()),
            state(payments),
            payments.stream().map(SandboxPayController::line).toList(),
            Arrays.stream(WebhookPlan.values()).map(SandboxPayController::plan).toList(),
            order.callbackUrl(),
            state(payments) == PayPage.State.PENDING ? order.callbackUrl() : order.cancelUrl(),
            dispute(order),
            problem);
    return new ModelAndView("sandbox/pay", "page", page);
  }

  private PayPage.Dispute dispute(SandboxOrder order) {
    Optional<SandboxDispute> last = claims.ofOrder(order);
    return new PayPage.Dispute(
        claims.opens(order),
        last.filter(d -> d.status() == SandboxDispute.Status.OPEN).isPresent(),
        last.map(
                d ->
                    "%s, %s · %s"
                        .formatted(
                            d.status().label(),
                            TIME.format(d.updatedAt().atZone(Zones.INDIA)),
                            d.id()))
            .orElse(""));
  }

  private static PayPage.State state(List<SandboxPayment> payments) {
    Stream<Status> statuses = payments.stream().map(SandboxPayment::status);
    List<Status> seen = statuses.distinct().toList();
    if (seen.contains(Status.CAPTURED)) {
      return PayPage.State.PAID;
    }
    if (seen.contains(Status.AUTHORIZED)) {
      return PayPage.State.PENDING;
    }
    return seen.contains(Status.FAILED) ? PayPage.State.DECLINED : PayPage.State.OPEN;
  }

  private static PayPage.Line line(SandboxPayment payment) {
    String status =
        switch (payment.status()) {
          case CAPTURED -> "Paid";
          case AUTHORIZED -> "Pending";
          case FAILED -> "Declined";
        };
    return new PayPage.Line(
        payment.method().label(),
        status,
        TIME.format(payment.updatedAt().atZone(Zones.INDIA)),
        payment.id());
  }

  private static PayPage.Plan plan(WebhookPlan plan) {
    return new PayPage.Plan(plan.name(), plan.label(), plan.note(), plan == WebhookPlan.NOW);
  }

  private static <E extends Enum<E>> Optional<E> choice(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }
}
