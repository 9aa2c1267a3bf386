package dev.halfmillion.payments.razorpay;

import dev.halfmillion.payments.gateways.GatewayHttp;
import dev.halfmillion.payments.gateways.StandIn;
import dev.halfmillion.payments.gateways.StandInWebhook;
import dev.halfmillion.payments.gateways.WebhookSignature;
import dev.halfmillion.testing.MovableClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Razorpay as its pages describe it: https://razorpay.com/docs/api, read on 26 November 2026. Lists
 * have ten items unless asked for more, at most a hundred, newest first.
 */
public final class RazorpayStandIn extends StandIn {

  /** The key's public name. */
  public static final String KEY = "rzp_test_StandIn0000001";

  /** The public name of the key with which people are charged; it has the same secret. */
  public static final String LIVE_KEY = "rzp_live_StandIn0000001";

  /** The key itself. */
  public static final String SECRET = "secret of the stand-in";

  private static final int FEE_OF_1000 = 20;
  private static final int TAX_OF_100 = 18;

  private final Map<String, ObjectNode> orders = new LinkedHashMap<>();
  private final Map<String, ObjectNode> payments = new LinkedHashMap<>();
  private final Map<String, ObjectNode> refunds = new LinkedHashMap<>();
  private final Map<String, ObjectNode> disputes = new LinkedHashMap<>();
  private final Map<String, ObjectNode> settlements = new LinkedHashMap<>();
  private final Map<String, String> settled = new LinkedHashMap<>();
  private final Map<String, String> bodiesByKey = new ConcurrentHashMap<>();
  private final Map<String, String> refundsByKey = new ConcurrentHashMap<>();
  private String refundStatus = "processed";

  /** With a clock for its moments. */
  public RazorpayStandIn(MovableClock clock) {
    super(clock);
  }

  @Override
  protected synchronized Reply answer(Call call) {
    if (Stream.of(KEY, LIVE_KEY)
        .noneMatch(key -> GatewayHttp.basic(key, SECRET).equals(call.header("authorization")))) {
      return refusal(401, "The api key provided is invalid");
    }
    String[] path = call.path().substring("/v1/".length()).split("/");
    boolean post = "POST".equals(call.method());
    return switch (path[0] + '/' + path.length + (post ? "/post" : "")) {
      case "orders/1/post" -> order(json.readTree(call.body()));
      case "orders/1" -> list(ordersFor(call.asked("receipt", "")), call);
      case "orders/3" -> list(paymentsOf(path[1]), call);
      case "payments/1" -> list(made(payments, call), call);
      case "refunds/1" -> list(made(refunds, call), call);
      case "refunds/2" -> one(refunds.get(path[1]));
      case "settlements/1" -> list(made(settlements, call), call);
      case "settlements/2" -> one(settlements.get(path[1]));
      case "settlements/3" -> list(parts(call), call);
      case "payments/2" -> one(payments.get(path[1]));
      case "payments/3" -> list(refundsOf(path[1]), call);
      case "payments/3/post" -> refund(path[1], call);
      default -> refusal(404, "The requested URL was not found on the server.");
    };
  }

  @Override
  protected Reply brokenBody() {
    return new Reply(500, example(RazorpayBodies.SERVER_ERROR));
  }

  private Reply order(JsonNode asked) {
    if (asked.path("amount").asLong(0) < 100) {
      return refusal(400, "Order amount less than minimum amount allowed");
    }
    ObjectNode order = example(RazorpayBodies.ORDER);
    order.put("id", name("order_")).put("created_at", now());
    order.set("amount", asked.path("amount"));
    order.set("amount_due", asked.path("amount"));
    order.set("currency", asked.path("currency"));
    order.set("receipt", asked.path("receipt"));
    order.set("notes", asked.path("notes"));
    orders.put(order.path("id").asString(), order);
    return new Reply(200, order);
  }

  private Reply refund(String id, Call call) {
    ObjectNode payment = payments.get(id);
    String key = call.header("X-Refund-Idempotency");
    if (payment == null) {
      return refusal(400, "The id provided does not exist");
    }
    if (key.length() < 10 || !key.matches("[A-Za-z0-9_-]+")) {
      return refusal(400, "The idempotency key is not usable");
    }
    String before = bodiesByKey.putIfAbsent(key, id + call.body());
    if (before != null) {
      return before.equals(id + call.body())
          ? new Reply(200, refunds.get(refundsByKey.get(key)))
          : refusal(
              400, "Different request with the same idempotency key has already been processed.");
    }
    JsonNode asked = json.readTree(call.body());
    if (asked.path("amount").asLong() > payment.path("amount").asLong() - refunded(id)) {
      bodiesByKey.remove(key);
      return refusal(400, "The total refund amount is greater than the refund payment amount");
    }
    ObjectNode refund = booked(payment, asked);
    refundsByKey.put(key, refund.path("id").asString());
    tell("refund.created", refund, payment);
    if ("processed".equals(refundStatus)) {
      tell("refund.processed", refund, payment);
    }
    return new Reply(200, refund);
  }

  private ObjectNode booked(ObjectNode payment, JsonNode asked) {
    ObjectNode refund = example(RazorpayBodies.REFUND);
    refund.put("id", name("rfnd_")).put("created_at", now()).put("status", refundStatus);
    refund.set("payment_id", payment.path("id"));
    refund.set("currency", payment.path("currency"));
    refund.set("amount", asked.path("amount"));
    refund.set("receipt", asked.path("receipt"));
    refund.set("notes", asked.path("notes"));
    refunds.put(refund.path("id").asString(), refund);
    long back = refunded(payment.path("id").asString());
    boolean all = back == payment.path("amount").asLong();
    payment.put("amount_refunded", back).put("refund_status", all ? "full" : "partial");
    payment.put("status", all ? "refunded" : "captured");
    return refund;
  }

  @Override
  public synchronized String pays(String order) {
    ObjectNode payment = payment(order, "captured");
    long amount = payment.path("amount").asLong();
    long fee = Math.round(amount * FEE_OF_1000 / 1000.0);
    long tax = Math.round(fee * TAX_OF_100 / 100.0);
    payment.put("captured", true).put("fee", fee + tax).put("tax", tax);
    ObjectNode paid = orders.get(order);
    paid.put("status", "paid").put("amount_paid", amount).put("amount_due", 0);
    ObjectNode authorized = payment.deepCopy();
    authorized.put("status", "authorized").put("captured", false).putNull("fee").putNull("tax");
    tell("payment.authorized", authorized);
    tell("payment.captured", payment);
    tell("order.paid", payment, paid);
    return payment.path("id").asString();
  }

  @Override
  public synchronized String agrees(String order) {
    ObjectNode payment = payment(order, "authorized");
    tell("payment.authorized", payment);
    return payment.path("id").asString();
  }

  @Override
  public synchronized String declines(String order, String words) {
    ObjectNode payment = payment(order, "failed");
    payment.put("error_code", "BAD_REQUEST_ERROR").put("error_description", words);
    payment.put("error_source", "bank").put("error_step", "payment_authorization");
    payment.put("error_reason", "payment_failed");
    tell("payment.failed", payment);
    return payment.path("id").asString();
  }

  private ObjectNode payment(String order, String status) {
    ObjectNode of = orders.get(order);
    ObjectNode payment = example(RazorpayBodies.PAYMENT);
    payment.put("id", name("pay_")).put("order_id", order).put("status", status);
    payment.put("created_at", now());
    payment.set("amount", of.path("amount"));
    payment.set("base_amount", of.path("amount"));
    payment.set("currency", of.path("currency"));
    payment.set("notes", of.path("notes"));
    payments.put(payment.path("id").asString(), payment);
    of.put("status", "attempted").put("attempts", of.path("attempts").asInt() + 1);
    return payment;
  }

  @Override
  public synchronized void ends(String id, boolean well) {
    ObjectNode refund = refunds.get(id);
    refund.put("status", well ? "processed" : "failed");
    ObjectNode payment = payments.get(refund.path("payment_id").asString());
    tell(well ? "refund.processed" : "refund.failed", refund, payment);
  }

  @Override
  public synchronized void refundsByHand(String id, long minor) {
    ObjectNode payment = payments.get(id);
    ObjectNode asked = json.createObjectNode().put("amount", minor).putNull("receipt");
    ObjectNode refund = booked(payment, asked.set("notes", json.createArrayNode()));
    tell("refund.created", refund, payment);
    tell("refund.processed", refund, payment);
  }

  @Override
  protected List<ObjectNode> refunds() {
    return List.copyOf(refunds.values());
  }

  @Override
  public synchronized void slowRefunds() {
    refundStatus = "pending";
  }

  @Override
  public synchronized String disputes(String id) {
    ObjectNode payment = payments.get(id);
    ObjectNode dispute = example(RazorpayBodies.DISPUTE);
    dispute.put("id", name("disp_")).put("payment_id", id).put("created_at", now());
    dispute.put("respond_by", now() + 864_000);
    dispute.set("amount", payment.path("amount"));
    dispute.set("currency", payment.path("currency"));
    disputes.put(dispute.path("id").asString(), dispute);
    tell("payment.dispute.created", payment, dispute);
    return dispute.path("id").asString();
  }

  @Override
  public synchronized void turn(String id, String status) {
    ObjectNode dispute = disputes.get(id);
    dispute.put("status", status);
    if ("lost".equals(status)) {
      dispute.set("amount_deducted", dispute.path("amount"));
    }
    tell("payment.dispute." + status, payments.get(dispute.path("payment_id").asString()), dispute);
  }

  @Override
  public synchronized String settles() {
    ObjectNode settlement = example(RazorpayBodies.SETTLEMENT);
    String id = name("setl_");
    settlement.put("id", id).put("utr", name("utr")).put("created_at", now());
    for (Map<String, ObjectNode> things : List.of(payments, refunds)) {
      things.keySet().forEach(thing -> settled.putIfAbsent(thing, id));
    }
    settlements.put(id, settlement);
    long sum = parts(id).mapToLong(p -> p.path("credit").asLong() - p.path("debit").asLong()).sum();
    settlement.put("amount", sum);
    tell("settlement.processed", settlement);
    return id;
  }

  private List<ObjectNode> parts(Call call) {
    return settlements.entrySet().stream()
        .filter(
            one ->
                RazorpayBodies.isOfDay(
                    one.getValue(),
                    call.asked("year", ""),
                    call.asked("month", ""),
                    call.asked("day", "")))
        .flatMap(one -> parts(one.getKey()))
        .toList();
  }

  private Stream<ObjectNode> parts(String settlement) {
    return settled.entrySet().stream()
        .filter(part -> part.getValue().equals(settlement))
        .map(part -> payments.getOrDefault(part.getKey(), refunds.get(part.getKey())))
        .map(
            of ->
                RazorpayBodies.part(example(RazorpayBodies.PART), of, settlements.get(settlement)));
  }

  private static List<ObjectNode> made(Map<String, ObjectNode> things, Call call) {
    long from = Long.parseLong(call.asked("from", "0"));
    long to = Long.parseLong(call.asked("to", "9999999999"));
    return things.values().stream()
        .filter(thing -> thing.path("created_at").asLong() >= from)
        .filter(thing -> thing.path("created_at").asLong() <= to)
        .toList();
  }

  @Override
  public synchronized long refunded(String payment) {
    return refundsOf(payment).stream()
        .filter(refund -> !"failed".equals(refund.path("status").asString()))
        .mapToLong(refund -> refund.path("amount").asLong())
        .sum();
  }

  @Override
  public synchronized long ordersOf(String receipt) {
    return ordersFor(receipt).size();
  }

  @Override
  public synchronized void crowd(int others) {
    for (int i = 0; i < others; i++) {
      order(json.readTree("{\"amount\":100,\"currency\":\"INR\",\"receipt\":\"o" + i + "\"}"));
    }
  }

  @Override
  public synchronized void crowdRefunds(String payment, int others) {
    for (int i = 0; i < others; i++) {
      booked(payments.get(payment), json.readTree("{\"amount\":1,\"receipt\":\"r" + i + "\"}"));
    }
  }

  @Override
  public Map<String, String> sign(StandInWebhook webhook, String secret) {
    return Map.of(
        "X-Razorpay-Signature",
        WebhookSignature.sign(webhook.body(), secret),
        "x-razorpay-event-id",
        webhook.eventId());
  }

  private void tell(String kind, ObjectNode... entities) {
    ObjectNode event = example(RazorpayBodies.EVENT);
    event.put("event", kind).put("created_at", now());
    for (ObjectNode entity : entities) {
      String name = entity.path("entity").asString();
      event.withArray("contains").add(name);
      event.withObject("payload").putObject(name).set("entity", entity.deepCopy());
    }
    tell(kind, name("evt"), event);
  }

  private List<ObjectNode> ordersFor(String receipt) {
    Stream<ObjectNode> all = orders.values().stream();
    return all.filter(o -> receipt.isEmpty() || receipt.equals(o.path("receipt").asString("")))
        .toList();
  }

  private List<ObjectNode> paymentsOf(String order) {
    return payments.values().stream()
        .filter(payment -> order.equals(payment.path("order_id").asString()))
        .toList();
  }

  private List<ObjectNode> refundsOf(String payment) {
    return refunds.values().stream()
        .filter(refund -> payment.equals(refund.path("payment_id").asString()))
        .toList();
  }

  private Reply list(List<ObjectNode> all, Call call) {
    int count = Integer.parseInt(call.asked("count", "10"));
    if (count < 1 || count > 100) {
      return refusal(400, "The count may not be greater than 100.");
    }
    List<ObjectNode> newestFirst = new ArrayList<>(all).reversed();
    ObjectNode body = json.createObjectNode().put("entity", "collection");
    ArrayNode items = json.createArrayNode();
    newestFirst.stream()
        .skip(Long.parseLong(call.asked("skip", "0")))
        .limit(count)
        .forEach(items::add);
    body.put("count", items.size()).set("items", items);
    return new Reply(200, body);
  }

  private Reply one(ObjectNode thing) {
    return thing == null ? refusal(400, "The id provided does not exist") : new Reply(200, thing);
  }

  private Reply refusal(int status, String words) {
    ObjectNode body = example(RazorpayBodies.ERROR);
    body.withObject("error").put("description", words);
    return new Reply(status, body);
  }
}
