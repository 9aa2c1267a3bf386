package dev.halfmillion.payments.stripe;

import static dev.halfmillion.payments.gateways.GatewayJson.moment;
import static dev.halfmillion.payments.gateways.GatewayJson.money;
import static dev.halfmillion.payments.gateways.GatewayJson.name;
import static dev.halfmillion.payments.gateways.GatewayJson.nameOrNull;
import static dev.halfmillion.payments.gateways.GatewayJson.textOrNull;

import dev.halfmillion.payments.gateways.GatewayHttp;
import dev.halfmillion.payments.gateways.GatewayJson;
import dev.halfmillion.payments.gateways.GatewayLists;
import dev.halfmillion.payments.gateways.GatewayPage;
import dev.halfmillion.payments.gateways.GatewayRecord;
import dev.halfmillion.payments.gateways.GatewayRecord.Kind;
import dev.halfmillion.payments.gateways.GatewayRecord.Names;
import dev.halfmillion.payments.gateways.GatewayRecord.State;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.payments.gateways.News;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stripe's lists: charges, refunds and payouts made between two moments, and the balance
 * transactions of a payout; https://docs.stripe.com/payouts/reconciliation, read on 26 November
 * 2026. Only automatic payouts say what they are made of.
 */
final class StripeLists implements GatewayLists {

  private static final String CHARGES = "/v1/charges";
  private static final String EXPANDED = "expand%5B%5D=data.balance_transaction&";

  private final GatewayHttp http;
  private final JsonMapper json;

  StripeLists(GatewayHttp http, JsonMapper json) {
    this.http = http;
    this.json = json;
  }

  @Override
  public GatewayPage page(Kind kind, Instant from, Instant to, String place) {
    String path = path(kind) + '?' + (kind == Kind.PAYMENT ? EXPANDED : "");
    String made =
        "created%%5Bgte%%5D=%d&created%%5Blt%%5D=%d&"
            .formatted(from.getEpochSecond(), to.getEpochSecond());
    return read(path + made, place, item -> record(kind, item));
  }

  @Override
  public GatewayPage parts(GatewayRecord settlement, String place) {
    String path = "/v1/balance_transactions?payout=" + GatewayHttp.encoded(settlement.id()) + '&';
    GatewayPage all = read(path, place, item -> part(settlement, item));
    return new GatewayPage(
        all.records().stream().filter(part -> !part.id().isEmpty()).toList(), all.next());
  }

  @Override
  public Optional<News> news(Kind kind, String id) {
    String at =
        kind == Kind.PAYMENT
            ? "/v1/payment_intents/"
                + GatewayHttp.encoded(id)
                + "?expand%5B%5D=latest_charge.balance_transaction"
            : path(kind) + '/' + GatewayHttp.encoded(id);
    Optional<JsonNode> found = http.get(at);
    return switch (kind) {
      case PAYMENT ->
          found
              .filter(one -> "succeeded".equals(status(one)))
              .map(one -> told("payment_intent.succeeded", one));
      case REFUND -> found.map(one -> told("refund.updated", one));
      case SETTLEMENT ->
          found.filter(one -> "paid".equals(status(one))).map(one -> told("payout.paid", one));
      case PART -> Optional.empty();
    };
  }

  private News told(String type, JsonNode object) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("object", "event");
    event.put("type", type);
    event.put("data", Map.of("object", object));
    String id = "asked:" + object.path("id").asString("") + ':' + status(object);
    return new News(id, type, json.writeValueAsString(event));
  }

  private static String path(Kind kind) {
    return switch (kind) {
      case PAYMENT -> CHARGES;
      case REFUND -> "/v1/refunds";
      case SETTLEMENT, PART -> "/v1/payouts";
    };
  }

  private GatewayPage read(String path, String place, Function<JsonNode, GatewayRecord> reading) {
    String after = place.isEmpty() ? "" : "&starting_after=" + GatewayHttp.encoded(place);
    JsonNode list =
        http.get(path + "limit=100" + after)
            .orElseThrow(() -> new GatewaySilent(path + " has no list"));
    if (!list.path("data").isArray()) {
      throw new GatewaySilent(path + " answered what is no list");
    }
    try {
      List<JsonNode> items = list.path("data").valueStream().toList();
      boolean more = list.path("has_more").asBoolean(false) && !items.isEmpty();
      return new GatewayPage(
          items.stream().map(reading).toList(),
          more ? GatewayJson.name(items.getLast(), "id") : null);
    } catch (IllegalArgumentException senseless) {
      throw new GatewaySilent(path + " lists what makes no sense", senseless);
    }
  }

  private static GatewayRecord record(Kind kind, JsonNode item) {
    return switch (kind) {
      case PAYMENT -> charge(item);
      case REFUND -> refund(item);
      case SETTLEMENT, PART -> payout(item);
    };
  }

  /** What is a charge there is the payment of its intent here. */
  private static GatewayRecord charge(JsonNode item) {
    String intent = nameOrNull(item, "payment_intent");
    boolean done = "succeeded".equals(status(item)) && item.path("captured").asBoolean(false);
    State otherwise = "failed".equals(status(item)) ? State.FAILED : State.OPEN;
    return new GatewayRecord(
        Kind.PAYMENT,
        intent == null ? name(item, "id") : intent,
        done ? State.DONE : otherwise,
        money(item, done ? "amount_captured" : "amount"),
        StripeNews.feeOf(item).orElse(null),
        Names.ofPayment(null, textOrNull(item.path("metadata").path("attempt"))),
        moment(item, "created"));
  }

  private static GatewayRecord refund(JsonNode item) {
    State state =
        switch (status(item)) {
          case "succeeded" -> State.DONE;
          case "failed", "canceled" -> State.FAILED;
          default -> State.OPEN;
        };
    return new GatewayRecord(
        Kind.REFUND,
        name(item, "id"),
        state,
        money(item, "amount"),
        null,
        Names.ofRefund(
            nameOrNull(item, "payment_intent"), textOrNull(item.path("metadata").path("refund"))),
        moment(item, "created"));
  }

  private static GatewayRecord payout(JsonNode item) {
    State state =
        switch (status(item)) {
          case "paid" -> State.DONE;
          case "failed", "canceled" -> State.FAILED;
          default -> State.OPEN;
        };
    return new GatewayRecord(
        Kind.SETTLEMENT,
        name(item, "id"),
        state,
        money(item, "amount"),
        null,
        Names.ofSettlement(StripeNews.trace(item)),
        moment(item, "created"));
  }

  /** The payout itself stands among its parts; it is none, and has no name. */
  private static GatewayRecord part(GatewayRecord settlement, JsonNode item) {
    boolean itself = "payout".equals(item.path("type").asString(""));
    return new GatewayRecord(
        Kind.PART,
        itself ? "" : name(item, "id"),
        State.DONE,
        money(item, "net"),
        null,
        Names.ofPart(settlement.id()),
        moment(item, "created"));
  }

  private static String status(JsonNode item) {
    return item.path("status").asString("");
  }
}
