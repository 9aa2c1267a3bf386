package dev.halfmillion.payments.stripe;

import static dev.halfmillion.payments.stripe.StripeBodies.text;

import dev.halfmillion.payments.gateways.StandIn;
import dev.halfmillion.payments.gateways.StandInWebhook;
import dev.halfmillion.payments.gateways.WebhookSignature;
import dev.halfmillion.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe as its pages describe it: https://docs.stripe.com/api, read on 26 November 2026. Lists
 * have ten items unless asked for more, at most a hundred, newest first, and go on after an id; the
 * first answer under an idempotency key is kept.
 */
public final class StripeStandIn extends StandIn {

  /** The key. */
  public static final String SECRET = "sk_test_StandIn0000000001";

  private final Map<String, ObjectNode> things = new LinkedHashMap<>();
  private final Map<String, String> formsByKey = new ConcurrentHashMap<>();
  private final Map<String, Reply> repliesByKey = new ConcurrentHashMap<>();
  private String refundStatus = "succeeded";

  /** With a clock for its moments. */
  public StripeStandIn(MovableClock clock) {
    super(clock);
  }

  @Override
  protected synchronized Reply answer(Call call) {
    if (!("Bearer " + SECRET).equals(call.header("authorization"))) {
      return refusal(401, "invalid_request_error", "Invalid API Key provided: sk_test_*****");
    }
    return "POST".equals(call.method()) ? once(call) : look(call);
  }

  @Override
  protected Reply brokenBody() {
    return new Reply(500, example(StripeBodies.SERVER_ERROR));
  }

  private Reply once(Call call) {
    String key = call.header("Idempotency-Key");
    String form = call.path() + call.body();
    String before = key.isEmpty() ? null : formsByKey.putIfAbsent(key, form);
    if (before != null) {
      return before.equals(form)
          ? repliesByKey.get(key)
          : refusal(
              400,
              "idempotency_error",
              "Keys for idempotent requests can only be used with the same parameters they were"
                  + " first used with.");
    }
    Map<String, String> fields = form(call.body());
    Reply reply =
        switch (call.path()) {
          case "/v1/checkout/sessions" -> session(fields);
          case "/v1/refunds" -> refund(fields);
          default -> unknown("url", call.path());
        };
    repliesByKey.put(key, reply);
    return reply;
  }

  private Reply look(Call call) {
    String[] path = call.path().split("/");
    return switch (call.path()) {
      case "/v1/checkout/sessions" ->
          list(call, "checkout.session", thing -> StripeBodies.made(thing, call));
      case "/v1/refunds" ->
          list(
              call,
              "refund",
              thing -> fits(thing, "payment_intent", call) && StripeBodies.made(thing, call));
      case "/v1/charges" -> list(call, "charge", thing -> StripeBodies.made(thing, call));
      case "/v1/payouts" -> list(call, "payout", thing -> StripeBodies.made(thing, call));
      case "/v1/balance_transactions" ->
          list(call, "balance_transaction", thing -> fits(thing, "payout", call));
      default -> one(path[path.length - 1], call);
    };
  }

  private Reply session(Map<String, String> form) {
    long amount = Long.parseLong(form.getOrDefault("line_items[0][price_data][unit_amount]", "0"));
    if (amount < 50) {
      return refusal(
          400, "invalid_request_error", "The Checkout Session's total amount is too small.");
    }
    ObjectNode session = thing(StripeBodies.SESSION, "cs_test_");
    StripeBodies.fillSession(session, form, amount, now());
    return new Reply(200, StripeBodies.shown(session));
  }

  private Reply refund(Map<String, String> form) {
    String intent = form.getOrDefault("payment_intent", "");
    ObjectNode paid = things.get(intent);
    long amount = Long.parseLong(form.getOrDefault("amount", "0"));
    if (paid == null) {
      return unknown("payment_intent", intent);
    }
    if (amount > paid.path("amount").asLong() - refunded(intent)) {
      return refusal(
          400, "invalid_request_error", "Refund amount is greater than unrefunded amount.");
    }
    ObjectNode refund = booked(intent, amount);
    refund.put("reason", form.get("reason"));
    StripeBodies.copyMetadata(form, "metadata[", refund);
    tell("refund.created", refund);
    tell("charge.refunded", charge(intent));
    return new Reply(200, refund);
  }

  private ObjectNode booked(String intent, long amount) {
    ObjectNode refund = thing(StripeBodies.REFUND, "re_");
    refund.put("amount", amount).put("payment_intent", intent).put("status", refundStatus);
    ObjectNode charge = charge(intent);
    refund.put("currency", text(charge, "currency")).set("charge", charge.path("id"));
    refund.put("balance_transaction", transaction(refund, false));
    charge.put("amount_refunded", charge.path("amount_refunded").asLong() + amount);
    charge.put(
        "refunded", charge.path("amount_refunded").asLong() == charge.path("amount").asLong());
    return refund;
  }

  @Override
  public synchronized String pays(String order) {
    ObjectNode session = things.get(order);
    ObjectNode intent = intent(session);
    String id = text(intent, "id");
    intent.put("status", "succeeded").putNull("last_payment_error");
    intent.set("amount_received", intent.path("amount"));
    ObjectNode charge = thing(StripeBodies.CHARGE, "ch_");
    charge.put("payment_intent", id).put("currency", text(intent, "currency"));
    charge.set("amount", intent.path("amount"));
    charge.set("amount_captured", intent.path("amount"));
    charge.set("metadata", intent.path("metadata"));
    charge.put("balance_transaction", transaction(charge, true));
    intent.set("latest_charge", charge.path("id"));
    session.put("status", "complete").put("payment_status", "paid");
    tell("payment_intent.succeeded", intent);
    tell("checkout.session.completed", StripeBodies.shown(session));
    return id;
  }

  private String transaction(ObjectNode source, boolean in) {
    ObjectNode transaction = thing(StripeBodies.TRANSACTION, "txn_");
    StripeBodies.fill(transaction, source, in);
    return text(transaction, "id");
  }

  @Override
  public synchronized String settles() {
    ObjectNode payout = thing(StripeBodies.PAYOUT, "po_");
    String id = text(payout, "id");
    List<ObjectNode> parts =
        all("balance_transaction").stream().filter(part -> !part.has("payout")).toList();
    parts.forEach(part -> part.put("payout", id));
    StripeBodies.sum(payout, parts);
    payout.put("arrival_date", now()).put("balance_transaction", transaction(payout, false));
    things.get(text(payout, "balance_transaction")).put("payout", id);
    tell("payout.paid", payout);
    return id;
  }

  @Override
  public synchronized String agrees(String order) {
    ObjectNode session = things.get(order);
    ObjectNode intent = intent(session);
    intent.put("status", "processing");
    session.put("status", "complete");
    tell("payment_intent.processing", intent);
    tell("checkout.session.completed", StripeBodies.shown(session));
    return text(intent, "id");
  }

  @Override
  public synchronized String declines(String order, String words) {
    ObjectNode intent = intent(things.get(order));
    intent.put("status", "requires_payment_method");
    StripeBodies.decline(intent, words);
    tell("payment_intent.payment_failed", intent);
    return text(intent, "id");
  }

  /** What a slow way to pay ends in after all. */
  public synchronized void decides(String order, boolean paid) {
    ObjectNode session = things.get(order);
    if (paid) {
      pays(order);
      tell("checkout.session.async_payment_succeeded", StripeBodies.shown(session));
    } else {
      declines(order, "The bank said no.");
      tell("checkout.session.async_payment_failed", StripeBodies.shown(session));
    }
  }

  /** Nobody paid within a day. */
  public synchronized void expires(String order) {
    ObjectNode session = things.get(order);
    session.put("status", "expired").putNull("url");
    tell("checkout.session.expired", StripeBodies.shown(session));
  }

  @Override
  protected List<ObjectNode> refunds() {
    return all("refund");
  }

  @Override
  public synchronized void refundsByHand(String intent, long amount) {
    tell("refund.created", booked(intent, amount));
    tell("charge.refunded", charge(intent));
  }

  private ObjectNode intent(ObjectNode session) {
    ObjectNode known = things.get(text(session, "payment_intent"));
    if (known != null) {
      return known;
    }
    ObjectNode intent = thing(StripeBodies.INTENT, "pi_");
    intent.set("amount", session.path("amount_total"));
    intent.set("currency", session.path("currency"));
    intent.set("metadata", session.path("intent_data").path("metadata"));
    session.set("payment_intent", intent.path("id"));
    return intent;
  }

  @Override
  public synchronized void ends(String id, boolean well) {
    ObjectNode refund = things.get(id);
    refund.put("status", well ? "succeeded" : "failed");
    if (!well) {
      refund.put("failure_reason", "expired_or_canceled_card");
    }
    tell(well ? "refund.updated" : "refund.failed", refund);
  }

  @Override
  public synchronized void slowRefunds() {
    refundStatus = "pending";
  }

  @Override
  public synchronized String disputes(String intent) {
    ObjectNode dispute = thing(StripeBodies.DISPUTE, "dp_");
    dispute.put("payment_intent", intent).set("charge", charge(intent).path("id"));
    dispute.set("amount", charge(intent).path("amount"));
    dispute.set("currency", charge(intent).path("currency"));
    dispute.withObject("evidence_details").put("due_by", now() + 864_000);
    tell("charge.dispute.created", dispute);
    return text(dispute, "id");
  }

  @Override
  public synchronized void turn(String id, String status) {
    ObjectNode dispute = things.get(id);
    dispute.put("status", status);
    boolean over = List.of("won", "lost", "warning_closed").contains(status);
    tell(over ? "charge.dispute.closed" : "charge.dispute.updated", dispute);
  }

  @Override
  public synchronized long refunded(String payment) {
    return all("refund").stream()
        .filter(refund -> payment.equals(text(refund, "payment_intent")))
        .filter(refund -> !"failed".equals(text(refund, "status")))
        .mapToLong(refund -> refund.path("amount").asLong())
        .sum();
  }

  @Override
  public synchronized long ordersOf(String receipt) {
    return all("checkout.session").stream()
        .filter(session -> receipt.equals(text(session, "client_reference_id")))
        .count();
  }

  @Override
  public synchronized void crowd(int others) {
    for (int i = 0; i < others; i++) {
      thing(StripeBodies.SESSION, "cs_test_").put("client_reference_id", "other" + i);
    }
  }

  @Override
  public synchronized void crowdRefunds(String payment, int others) {
    for (int i = 0; i < others; i++) {
      booked(payment, 1);
    }
  }

  @Override
  public Map<String, String> sign(StandInWebhook webhook, String secret) {
    long now = now();
    String signed = now + "." + new String(webhook.body(), StandardCharsets.UTF_8);
    String v1 = WebhookSignature.sign(signed.getBytes(StandardCharsets.UTF_8), secret);
    return Map.of("Stripe-Signature", "t=" + now + ",v1=" + v1 + ",v0=" + "0".repeat(64));
  }

  private void tell(String kind, ObjectNode object) {
    ObjectNode event = example(StripeBodies.EVENT);
    String id = name("evt_");
    event.put("id", id).put("type", kind).put("created", now());
    event.withObject("data").set("object", object.deepCopy());
    tell(kind, id, event);
  }

  private ObjectNode thing(String body, String prefix) {
    ObjectNode thing = example(body);
    String id = name(prefix) + (prefix.startsWith("cs_") ? "x".repeat(43) : "");
    thing.put("id", id).put("created", now());
    things.put(id, thing);
    return thing;
  }

  private ObjectNode charge(String intent) {
    return things.get(text(things.get(intent), "latest_charge"));
  }

  private List<ObjectNode> all(String kind) {
    return things.values().stream().filter(thing -> kind.equals(text(thing, "object"))).toList();
  }

  private static boolean fits(ObjectNode thing, String field, Call call) {
    return call.asked(field, text(thing, field)).equals(text(thing, field));
  }

  private Reply list(Call call, String kind, Predicate<ObjectNode> wanted) {
    int limit = Integer.parseInt(call.asked("limit", "10"));
    List<ObjectNode> newestFirst =
        new ArrayList<>(all(kind).stream().filter(wanted).toList()).reversed();
    String after = call.asked("starting_after", "");
    int start =
        after.isEmpty()
            ? 0
            : 1 + newestFirst.stream().map(thing -> text(thing, "id")).toList().indexOf(after);
    ObjectNode body = json.createObjectNode().put("object", "list").put("url", call.path());
    ArrayNode data = json.createArrayNode();
    newestFirst.stream()
        .skip(start)
        .limit(limit)
        .map(thing -> listed(thing, call))
        .forEach(data::add);
    body.put("has_more", start + limit < newestFirst.size()).set("data", data);
    return new Reply(200, body);
  }

  /** One thing, with what it names in place of the name where that was asked for. */
  private Reply one(String id, Call call) {
    ObjectNode thing = things.get(id);
    if (thing == null) {
      return unknown("id", id);
    }
    ObjectNode shown = StripeBodies.shown(thing);
    ObjectNode inner = shown;
    for (String field : call.asked("expand[]", "").split("\\.")) {
      Optional<ObjectNode> named = Optional.ofNullable(things.get(text(inner, field)));
      if (named.isEmpty()) {
        break;
      }
      inner.set(field, named.get().deepCopy());
      inner = (ObjectNode) inner.path(field);
    }
    return new Reply(200, shown);
  }

  private ObjectNode listed(ObjectNode thing, Call call) {
    ObjectNode shown = StripeBodies.shown(thing);
    ObjectNode named = things.get(text(thing, "balance_transaction"));
    if (named != null && "data.balance_transaction".equals(call.asked("expand[]", ""))) {
      shown.set("balance_transaction", StripeBodies.shown(named));
    }
    return shown;
  }

  private Reply unknown(String name, String value) {
    Reply reply = refusal(404, "invalid_request_error", "No such " + name + ": '" + value + "'");
    ((ObjectNode) reply.body().path("error")).put("code", "resource_missing").put("param", name);
    return reply;
  }

  private Reply refusal(int status, String type, String words) {
    ObjectNode body = example(StripeBodies.ERROR);
    body.withObject("error").put("type", type).put("message", words);
    return new Reply(status, body);
  }
}
