package dev.halfmillion.payments.stripe;

import dev.halfmillion.payments.gateways.Check;
import dev.halfmillion.payments.gateways.GatewayEvent;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayFee;
import dev.halfmillion.payments.gateways.GatewayHttp;
import dev.halfmillion.payments.gateways.GatewayJson;
import dev.halfmillion.payments.gateways.GatewayLists;
import dev.halfmillion.payments.gateways.GatewayOrder;
import dev.halfmillion.payments.gateways.GatewayRefused;
import dev.halfmillion.payments.gateways.GatewaySettings;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.payments.gateways.KeySource;
import dev.halfmillion.payments.gateways.KeyedGateway;
import dev.halfmillion.payments.gateways.News;
import dev.halfmillion.payments.gateways.OrderCall;
import dev.halfmillion.payments.gateways.RefundCall;
import dev.halfmillion.platform.PublicId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stripe: Checkout Sessions, to whose page the browser is redirected. */
@Component
@Order(20)
class StripeGateway implements KeyedGateway {

  static final String NAME = "stripe";

  /** The shapes this adapter was written for; Stripe keeps to them for calls that name it. */
  private static final String VERSION = "2024-06-20";

  private static final String IDEMPOTENCY = "Idempotency-Key";
  private static final String SESSIONS = "/v1/checkout/sessions";
  private static final int MOST_PAGES = 50;

  /** How long after an attempt was written down its page may still be asked for. */
  private static final Duration ASKED_AGAIN = Duration.ofHours(13);

  private static final Duration EARLIER = Duration.ofMinutes(5);

  private final KeySource keys;
  private final JsonMapper json;
  private final GatewayHttp http;
  private final StripeWebhooks webhooks;

  StripeGateway(GatewaySettings settings, KeySource keys, Clock clock, JsonMapper json) {
    this.keys = keys;
    this.json = json;
    this.webhooks = new StripeWebhooks(keys, clock, json);
    this.http =
        GatewayHttp.outer(
            NAME,
            new GatewayHttp.Access(
                settings.stripe()::baseUrl,
                this::authorization,
                settings.stripe().patience(),
                Map.of("Stripe-Version", VERSION)),
            clock,
            json);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "Stripe";
  }

  @Override
  public boolean ready() {
    return keys.keys(NAME).isPresent();
  }

  @Override
  public GatewayOrder create(OrderCall call) {
    try {
      return order(http.postForm(SESSIONS, session(call), Map.of(IDEMPOTENCY, call.receipt())));
    } catch (GatewayRefused refused) {
      if (!"idempotency_error".equals(refused.code())) {
        throw refused;
      }
      // The buyer corrected the name or address since the first call: its page is still good.
      return find(call.receipt()).orElseThrow(() -> refused);
    }
  }

  private static Map<String, String> session(OrderCall call) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("mode", "payment");
    form.put("submit_type", "pay");
    form.put("client_reference_id", call.receipt());
    form.put("metadata[attempt]", call.receipt());
    form.put("metadata[order]", call.orderNumber());
    form.put("payment_intent_data[metadata][attempt]", call.receipt());
    form.put("payment_intent_data[metadata][order]", call.orderNumber());
    form.put("payment_intent_data[description]", call.description());
    form.put("customer_email", call.payerEmail());
    form.put("line_items[0][quantity]", "1");
    form.put("line_items[0][price_data][currency]", StripeNews.currency(call.amount()));
    form.put("line_items[0][price_data][unit_amount]", String.valueOf(call.amount().minor()));
    form.put("line_items[0][price_data][product_data][name]", call.description());
    form.put("adaptive_pricing[enabled]", "false");
    form.put("success_url", call.returnTo().toString());
    form.put("cancel_url", call.cancelTo().toString());
    return form;
  }

  /**
   * Stripe cannot be asked by our reference, so the sessions made around the time that the receipt
   * carries are looked through.
   */
  @Override
  public Optional<GatewayOrder> find(String receipt) {
    return first(
            SESSIONS + '?' + madeAround(receipt),
            session -> receipt.equals(session.path("client_reference_id").asString("")))
        .map(StripeGateway::order);
  }

  /** Receipts are time-ordered UUIDs: their first 48 bits are milliseconds since 1970. */
  private static String madeAround(String receipt) {
    return PublicId.parse("att", receipt)
        .map(id -> Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
        .map(
            made ->
                "created[gte]=%d&created[lte]=%d&"
                    .formatted(
                        made.minus(EARLIER).getEpochSecond(),
                        made.plus(ASKED_AGAIN).getEpochSecond()))
        .map(query -> query.replace("[", "%5B").replace("]", "%5D"))
        .orElse("");
  }

  @Override
  public List<News> paymentsOf(String gatewayOrderId) {
    String expanded = "?expand%5B%5D=payment_intent.latest_charge.balance_transaction";
    return http.get(SESSIONS + '/' + gatewayOrderId + expanded).stream()
        .flatMap(this::news)
        .toList();
  }

  /** A session that was asked about, as the webhook about its present state would tell it. */
  private Stream<News> news(JsonNode session) {
    JsonNode intent = session.path("payment_intent");
    boolean failed = intent.path("last_payment_error").isObject();
    boolean unpaid = "unpaid".equals(session.path("payment_status").asString(""));
    return switch (session.path("status").asString("")) {
      case "complete" ->
          failed && unpaid
              ? told("checkout.session.async_payment_failed", "failed", session)
              : told("checkout.session.completed", unpaid ? "unpaid" : "paid", session);
      case "expired" -> told("checkout.session.expired", "expired", session);
      default -> failed ? told("payment_intent.payment_failed", "failed", intent) : Stream.empty();
    };
  }

  private Stream<News> told(String kind, String state, JsonNode object) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("object", "event");
    event.put("type", kind);
    event.put("data", Map.of("object", object));
    String id = "asked:" + understood(() -> GatewayJson.name(object, "id")) + ':' + state;
    return Stream.of(new News(id, kind, json.writeValueAsString(event)));
  }

  @Override
  public Check check(byte[] raw, HttpHeaders headers) {
    return webhooks.check(raw, headers);
  }

  @Override
  public GatewayEvent read(byte[] raw) {
    try {
      return StripeNews.read(json.readTree(raw));
    } catch (JacksonException garbled) {
      throw new IllegalArgumentException("no JSON", garbled);
    }
  }

  @Override
  public RefundNews refund(RefundCall call) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("payment_intent", call.gatewayPaymentId());
    form.put("amount", String.valueOf(call.amount().minor()));
    form.put("reason", "requested_by_customer");
    form.put("metadata[refund]", call.key());
    JsonNode made = http.postForm("/v1/refunds", form, Map.of(IDEMPOTENCY, call.key()));
    return understood(() -> StripeNews.refund(made));
  }

  @Override
  public Optional<RefundNews> findRefund(String gatewayPaymentId, String key) {
    return first(
            "/v1/refunds?payment_intent=" + GatewayHttp.encoded(gatewayPaymentId) + '&',
            refund -> key.equals(refund.path("metadata").path("refund").asString("")))
        .map(refund -> understood(() -> StripeNews.refund(refund)));
  }

  @Override
  public Optional<GatewayFee> fee(String gatewayPaymentId) {
    String path = "/v1/payment_intents/" + gatewayPaymentId;
    return http.get(path + "?expand%5B%5D=latest_charge.balance_transaction")
        .flatMap(intent -> understood(() -> StripeNews.fee(intent)));
  }

  @Override
  public Optional<GatewayLists> lists() {
    return Optional.of(new StripeLists(http, json));
  }

  @Override
  public boolean hasKeyId() {
    return false;
  }

  @Override
  public List<String> webhookEvents() {
    return StripeWebhooks.KINDS;
  }

  @Override
  public Optional<String> keyProblem(KeySet typed) {
    return typed.secret().matches("(sk|rk)_(test|live)_[A-Za-z0-9_]{6,250}")
        ? Optional.empty()
        : Optional.of(
            "A secret key of Stripe begins with sk_test_, sk_live_, rk_test_ or rk_live_.");
  }

  @Override
  public boolean isLive(KeySet typed) {
    return typed.secret().startsWith("sk_live_") || typed.secret().startsWith("rk_live_");
  }

  @Override
  public void tryKeys(KeySet typed) {
    http.trying("Bearer " + typed.secret()).get(SESSIONS + "?limit=1");
  }

  private String authorization() {
    return keys.keys(NAME)
        .map(present -> "Bearer " + present.secret())
        .orElseThrow(() -> new GatewayRefused("Stripe has no keys here.", 401, ""));
  }

  /** The first item of a list that fits, page by page. */
  private Optional<JsonNode> first(String path, Predicate<JsonNode> fits) {
    String after = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      JsonNode list =
          http.get(path + "limit=100" + after)
              .orElseThrow(() -> new GatewaySilent(path + " has no list"));
      List<JsonNode> items = list.path("data").valueStream().toList();
      Optional<JsonNode> found = items.stream().filter(fits).findFirst();
      if (found.isPresent() || items.isEmpty() || !list.path("has_more").asBoolean(false)) {
        return found;
      }
      JsonNode last = items.getLast();
      after = "&starting_after=" + understood(() -> GatewayJson.name(last, "id"));
    }
    throw new GatewaySilent(path + " has too many to look through");
  }

  private static GatewayOrder order(JsonNode session) {
    return understood(
        () -> {
          URI page = URI.create(session.path("url").asString(""));
          if (!"https".equals(page.getScheme()) && !"http".equals(page.getScheme())) {
            throw GatewayJson.unusable("url");
          }
          return new GatewayOrder(GatewayJson.name(session, "id"), page);
        });
  }

  private static <T> T understood(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException senseless) {
      throw new GatewaySilent("Stripe's answer makes no sense", senseless);
    }
  }
}
