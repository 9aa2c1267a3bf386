package dev.halfmillion.payments.razorpay;

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
import dev.halfmillion.payments.gateways.HostedForm;
import dev.halfmillion.payments.gateways.KeySet;
import dev.halfmillion.payments.gateways.KeySource;
import dev.halfmillion.payments.gateways.KeyedGateway;
import dev.halfmillion.payments.gateways.News;
import dev.halfmillion.payments.gateways.OrderCall;
import dev.halfmillion.payments.gateways.PayLink;
import dev.halfmillion.payments.gateways.RefundCall;
import java.net.URI;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Razorpay: orders, and its hosted checkout, to which a form on a page of ours leads. */
@Component
@Order(10)
class RazorpayGateway implements KeyedGateway {

  static final String NAME = "razorpay";

  private static final String IDEMPOTENCY = "X-Refund-Idempotency";
  private static final int PAGE = 100;

  private final GatewaySettings.Razorpay settings;
  private final KeySource keys;
  private final PayLink page;
  private final JsonMapper json;
  private final GatewayHttp http;
  private final RazorpayWebhooks webhooks;

  RazorpayGateway(
      GatewaySettings gateways, KeySource keys, PayLink page, Clock clock, JsonMapper json) {
    this.settings = gateways.razorpay();
    this.keys = keys;
    this.page = page;
    this.json = json;
    this.webhooks = new RazorpayWebhooks(keys, clock, json);
    this.http =
        GatewayHttp.outer(
            NAME,
            new GatewayHttp.Access(
                settings::baseUrl, this::authorization, settings.patience(), Map.of()),
            clock,
            json);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "Razorpay";
  }

  @Override
  public boolean ready() {
    return keys.keys(NAME).isPresent();
  }

  /**
   * Razorpay has no idempotency key for orders, so the one that exists is looked for first; two
   * orders of one receipt would still be one payment, since only the newest is ever offered.
   */
  @Override
  public GatewayOrder create(OrderCall call) {
    return find(call.receipt()).orElseGet(() -> createNew(call));
  }

  private GatewayOrder createNew(OrderCall call) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("amount", call.amount().minor());
    body.put("currency", call.amount().currencyCode());
    body.put("receipt", call.receipt());
    body.put("payment_capture", true);
    body.put("notes", Map.of("attempt", call.receipt(), "order", call.orderNumber()));
    return order(http.post("/v1/orders", body, Map.of()), call.receipt());
  }

  @Override
  public Optional<GatewayOrder> find(String receipt) {
    return pages("/v1/orders?receipt=" + GatewayHttp.encoded(receipt) + '&')
        .filter(order -> receipt.equals(order.path("receipt").asString("")))
        .min(
            Comparator.comparing(RazorpayGateway::isUntouched)
                .thenComparing(order -> order.path("created_at").asLong(0)))
        .map(order -> order(order, receipt));
  }

  private static boolean isUntouched(JsonNode order) {
    return "created".equals(order.path("status").asString(""));
  }

  @Override
  public Optional<HostedForm> form(String gatewayOrderId, OrderCall call) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key_id", keySet().keyId());
    fields.put("order_id", gatewayOrderId);
    fields.put("amount", String.valueOf(call.amount().minor()));
    fields.put("currency", call.amount().currencyCode());
    fields.put("name", page.seller());
    fields.put("description", call.description());
    fields.put("prefill[name]", call.payerName());
    fields.put("prefill[email]", call.payerEmail());
    fields.put("prefill[contact]", call.payerPhone());
    fields.put("notes[attempt]", call.receipt());
    fields.put("callback_url", call.returnTo().toString());
    fields.put("cancel_url", call.cancelTo().toString());
    URI action = URI.create(settings.baseUrl() + "/v1/checkout/embedded");
    String origin = action.getScheme() + "://" + action.getAuthority();
    return Optional.of(new HostedForm(action, fields, List.of(origin, "https://*.razorpay.com")));
  }

  @Override
  public List<News> paymentsOf(String gatewayOrderId) {
    return pages("/v1/orders/" + gatewayOrderId + "/payments?").flatMap(this::news).toList();
  }

  /** A payment that was asked about, as the webhook about its present state would tell it. */
  private Stream<News> news(JsonNode payment) {
    String step =
        switch (payment.path("status").asString("")) {
          case "authorized" -> "authorized";
          case "captured", "refunded" -> "captured";
          case "failed" -> "failed";
          default -> "";
        };
    if (step.isEmpty()) {
      return Stream.empty();
    }
    String kind = "payment." + step;
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("entity", "event");
    event.put("event", kind);
    event.put("payload", Map.of("payment", Map.of("entity", payment)));
    String id = "asked:" + understood(() -> GatewayJson.name(payment, "id")) + ':' + step;
    return Stream.of(new News(id, kind, json.writeValueAsString(event)));
  }

  @Override
  public Check check(byte[] raw, HttpHeaders headers) {
    return webhooks.check(raw, headers);
  }

  @Override
  public GatewayEvent read(byte[] raw) {
    try {
      return RazorpayNews.read(json.readTree(raw));
    } catch (JacksonException garbled) {
      throw new IllegalArgumentException("no JSON", garbled);
    }
  }

  @Override
  public RefundNews refund(RefundCall call) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("amount", call.amount().minor());
    body.put("speed", "normal");
    body.put("receipt", call.key());
    body.put("notes", Map.of("refund", call.key()));
    String path = "/v1/payments/" + call.gatewayPaymentId() + "/refund";
    JsonNode made = http.post(path, body, Map.of(IDEMPOTENCY, call.key()));
    return understood(() -> RazorpayNews.refund(made, made));
  }

  @Override
  public Optional<RefundNews> findRefund(String gatewayPaymentId, String key) {
    return pages("/v1/payments/" + gatewayPaymentId + "/refunds?")
        .filter(refund -> key.equals(RazorpayNews.refundKey(refund)))
        .findFirst()
        .map(refund -> understood(() -> RazorpayNews.refund(refund, refund)));
  }

  @Override
  public Optional<GatewayFee> fee(String gatewayPaymentId) {
    return http.get("/v1/payments/" + gatewayPaymentId)
        .flatMap(payment -> understood(() -> RazorpayNews.fee(payment)));
  }

  @Override
  public Optional<GatewayLists> lists() {
    return Optional.of(new RazorpayLists(http, json, this::news));
  }

  @Override
  public boolean hasKeyId() {
    return true;
  }

  @Override
  public List<String> webhookEvents() {
    return RazorpayWebhooks.KINDS;
  }

  @Override
  public Optional<String> keyProblem(KeySet typed) {
    return typed.keyId().matches("rzp_(test|live)_[A-Za-z0-9]{6,40}")
        ? Optional.empty()
        : Optional.of("A key id of Razorpay begins with rzp_test_ or rzp_live_.");
  }

  @Override
  public boolean isLive(KeySet typed) {
    return typed.keyId().startsWith("rzp_live_");
  }

  @Override
  public void tryKeys(KeySet typed) {
    http.trying(GatewayHttp.basic(typed.keyId(), typed.secret())).get("/v1/orders?count=1");
  }

  private KeySet keySet() {
    return keys.keys(NAME)
        .orElseThrow(() -> new GatewayRefused("Razorpay has no keys here.", 401, ""));
  }

  private String authorization() {
    KeySet present = keySet();
    return GatewayHttp.basic(present.keyId(), present.secret());
  }

  /** All items of a collection, page by page; one that repeats itself has no more. */
  private Stream<JsonNode> pages(String path) {
    Map<String, JsonNode> items = new LinkedHashMap<>();
    int before;
    int read;
    int skip = 0;
    do {
      before = items.size();
      List<JsonNode> page =
          http.get(path + "count=" + PAGE + "&skip=" + skip).stream()
              .flatMap(body -> body.path("items").valueStream())
              .toList();
      page.forEach(item -> items.put(item.path("id").asString(""), item));
      read = page.size();
      skip += PAGE;
    } while (read >= PAGE && items.size() > before);
    return items.values().stream();
  }

  private GatewayOrder order(JsonNode order, String receipt) {
    return new GatewayOrder(understood(() -> GatewayJson.name(order, "id")), page.to(receipt));
  }

  private static <T> T understood(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException senseless) {
      throw new GatewaySilent("Razorpay's answer makes no sense", senseless);
    }
  }
}
