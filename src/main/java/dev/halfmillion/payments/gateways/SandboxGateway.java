package dev.halfmillion.payments.gateways;

import dev.halfmillion.payments.gateways.Check.Why;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.InnerLine;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.crypto.SandboxKeys;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway of a demo or a trial, spoken to over HTTP like any other. */
@Component
@NotInProduction
@Order(0)
class SandboxGateway implements PlayingGateway {

  static final String NAME = "sandbox";
  static final String SIGNATURE = "X-Sandbox-Signature";
  static final String EVENT_ID = "X-Sandbox-Event-Id";

  private static final String API = "/sandbox-gateway/api/v1";
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration OLDEST = Duration.ofDays(3);
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final SandboxKeys keys;
  private final Academy academy;
  private final BusinessClock clock;
  private final JsonMapper json;
  private final GatewayHttp http;

  SandboxGateway(
      SandboxKeys keys,
      Academy academy,
      BusinessClock clock,
      JsonMapper json,
      ObjectProvider<InnerLine> lines) {
    this.keys = keys;
    this.academy = academy;
    this.clock = clock;
    this.json = json;
    this.http =
        GatewayHttp.inner(
            new GatewayHttp.Access(
                () -> academy.inside(API),
                () -> GatewayHttp.basic(keys.keyId(), keys.keySecret()),
                PATIENCE,
                Map.of()),
            lines,
            json);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean ready() {
    return academy.rehearsing();
  }

  @Override
  public void play(String gatewayOrderId) {
    http.post("/orders/" + gatewayOrderId + "/payments/played", Map.of(), Map.of());
  }

  @Override
  public boolean over() {
    return !academy.rehearsing();
  }

  @Override
  public GatewayOrder create(OrderCall call) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("amount", call.amount().minor());
    body.put("currency", call.amount().currencyCode());
    body.put("receipt", call.receipt());
    body.put("order_number", call.orderNumber());
    body.put("description", call.description());
    body.put("name", call.payerName());
    body.put("email", call.payerEmail());
    body.put("contact", call.payerPhone());
    body.put("callback_url", call.returnTo().toString());
    body.put("cancel_url", call.cancelTo().toString());
    return order(http.post("/orders", body, Map.of()));
  }

  @Override
  public Optional<GatewayOrder> find(String receipt) {
    return items(http.get("/orders?receipt=" + receipt)).map(SandboxGateway::order).findFirst();
  }

  @Override
  public List<News> paymentsOf(String gatewayOrderId) {
    return items(http.get("/orders/" + gatewayOrderId + "/payments"))
        .flatMap(payment -> SandboxLists.news("payment", payment, keys.account(), json).stream())
        .toList();
  }

  @Override
  public RefundNews refund(RefundCall call) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("amount", call.amount().minor());
    body.put("receipt", call.key());
    return refund(http.post("/payments/" + call.gatewayPaymentId() + "/refunds", body, Map.of()));
  }

  @Override
  public Optional<RefundNews> findRefund(String gatewayPaymentId, String key) {
    return items(http.get("/payments/" + gatewayPaymentId + "/refunds?receipt=" + key))
        .map(SandboxGateway::refund)
        .findFirst();
  }

  @Override
  public Optional<GatewayFee> fee(String gatewayPaymentId) {
    return http.get("/payments/" + gatewayPaymentId).flatMap(SandboxLists::feeOf);
  }

  @Override
  public Optional<GatewayLists> lists() {
    return Optional.of(new SandboxLists(http, keys.account(), json));
  }

  @Override
  public Check check(byte[] raw, HttpHeaders headers) {
    String signature = headers.getFirst(SIGNATURE);
    if (signature == null || signature.isBlank()) {
      return new Check.Refused(Why.NO_SIGNATURE);
    }
    if (!WebhookSignature.matches(raw, signature, secrets())) {
      return new Check.Refused(Why.BAD_SIGNATURE);
    }
    try {
      return checkContent(json.readTree(raw), headers.getFirst(EVENT_ID));
    } catch (JacksonException | IllegalArgumentException | DateTimeException senseless) {
      return new Check.Refused(Why.UNREADABLE);
    }
  }

  private Check checkContent(JsonNode event, @Nullable String eventId) {
    Instant created = Instant.ofEpochSecond(event.path("created_at").asLong(0));
    Instant now = clock.instant();
    if (eventId == null || !eventId.equals(GatewayJson.text(event, "id"))) {
      return new Check.Refused(Why.EVENT_ID);
    }
    if (!keys.account().equals(GatewayJson.text(event, "account_id"))) {
      return new Check.Refused(Why.OTHER_ACCOUNT);
    }
    if (!"test".equals(GatewayJson.text(event, "mode"))) {
      return new Check.Refused(Why.OTHER_MODE);
    }
    if (created.plus(OLDEST).isBefore(now)) {
      return new Check.Refused(Why.TOO_OLD);
    }
    if (created.minus(AHEAD).isAfter(now)) {
      return new Check.Refused(Why.IN_FUTURE);
    }
    return new Check.Genuine(eventId, GatewayJson.text(event, "event"));
  }

  @Override
  public GatewayEvent read(byte[] raw) {
    try {
      return SandboxNews.read(json.readTree(raw));
    } catch (JacksonException garbled) {
      throw new IllegalArgumentException("no JSON", garbled);
    }
  }

  private List<String> secrets() {
    return Stream.concat(
            Stream.ofNullable(keys.webhookSecret()),
            Stream.ofNullable(keys.previousWebhookSecret()))
        .toList();
  }

  private static Stream<JsonNode> items(Optional<JsonNode> list) {
    return list.stream().flatMap(body -> body.path("items").valueStream());
  }

  private static GatewayOrder order(JsonNode order) {
    try {
      URI page = URI.create(order.path("short_url").asString(""));
      if (!"https".equals(page.getScheme()) && !"http".equals(page.getScheme())) {
        throw new IllegalArgumentException("no usable page");
      }
      return new GatewayOrder(GatewayJson.name(order, "id"), page);
    } catch (IllegalArgumentException senseless) {
      throw new GatewaySilent("An order that makes no sense", senseless);
    }
  }

  private static RefundNews refund(JsonNode refund) {
    try {
      return SandboxNews.refund(refund);
    } catch (IllegalArgumentException senseless) {
      throw new GatewaySilent("A refund that makes no sense", senseless);
    }
  }
}
