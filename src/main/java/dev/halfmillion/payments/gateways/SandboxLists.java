package dev.halfmillion.payments.gateways;

import static dev.halfmillion.payments.gateways.GatewayJson.moment;
import static dev.halfmillion.payments.gateways.GatewayJson.money;
import static dev.halfmillion.payments.gateways.GatewayJson.name;
import static dev.halfmillion.payments.gateways.GatewayJson.nameOrNull;
import static dev.halfmillion.payments.gateways.GatewayJson.textOrNull;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayRecord.Kind;
import dev.halfmillion.payments.gateways.GatewayRecord.Names;
import dev.halfmillion.payments.gateways.GatewayRecord.State;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists of the demo's gateway, and its things told as its webhooks would. */
final class SandboxLists implements GatewayLists {

  private final GatewayHttp http;
  private final String account;
  private final JsonMapper json;

  SandboxLists(GatewayHttp http, String account, JsonMapper json) {
    this.http = http;
    this.account = account;
    this.json = json;
  }

  @Override
  public GatewayPage page(Kind kind, Instant from, Instant to, String place) {
    String path =
        "%s?from=%d&to=%d".formatted(path(kind), from.getEpochSecond(), to.getEpochSecond());
    return CountedList.read(http, path, place, item -> record(kind, item));
  }

  @Override
  public GatewayPage parts(GatewayRecord settlement, String place) {
    String path = "/settlements/" + GatewayHttp.encoded(settlement.id()) + "/parts?all=true";
    return CountedList.read(http, path, place, SandboxLists::part);
  }

  @Override
  public Optional<News> news(Kind kind, String id) {
    return http.get(path(kind) + '/' + GatewayHttp.encoded(id))
        .flatMap(thing -> news(word(kind), thing, account, json));
  }

  /** A thing that was asked about, as the webhook about its present state would tell it. */
  static Optional<News> news(String word, JsonNode thing, String account, JsonMapper json) {
    String status = thing.path("status").asString("");
    String type = word + '.' + status;
    boolean told =
        switch (type) {
          case "payment.authorized", "payment.captured", "payment.failed" -> true;
          case "refund.processed", "refund.failed", "settlement.processed" -> true;
          default -> false;
        };
    if (!told) {
      return Optional.empty();
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", type);
    event.put("account_id", account);
    event.put("payload", Map.of(word, Map.of("entity", thing)));
    String id = "asked:" + name(thing, "id") + ':' + status;
    return Optional.of(new News(id, type, json.writeValueAsString(event)));
  }

  private static String path(Kind kind) {
    return '/' + word(kind) + 's';
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case PAYMENT -> "payment";
      case REFUND -> "refund";
      case SETTLEMENT, PART -> "settlement";
    };
  }

  private static GatewayRecord record(Kind kind, JsonNode item) {
    return new GatewayRecord(
        kind,
        name(item, "id"),
        state(item),
        money(item, "amount"),
        kind == Kind.PAYMENT ? feeOf(item).orElse(null) : null,
        names(kind, item),
        moment(item, "created_at"));
  }

  private static Names names(Kind kind, JsonNode item) {
    return switch (kind) {
      case PAYMENT ->
          Names.ofPayment(
              nameOrNull(item, "order_id"), textOrNull(item.path("notes").path("receipt")));
      case REFUND ->
          Names.ofRefund(nameOrNull(item, "payment_id"), textOrNull(item.path("receipt")));
      case SETTLEMENT, PART -> Names.ofSettlement(textOrNull(item.path("utr")));
    };
  }

  private static GatewayRecord part(JsonNode item) {
    return new GatewayRecord(
        Kind.PART,
        name(item, "entity_id"),
        State.DONE,
        money(item, "credit").minus(money(item, "debit")),
        null,
        Names.ofPart(name(item, "settlement_id")),
        moment(item, "created_at"));
  }

  /** What the gateway kept of a payment, once it is captured. */
  static Optional<GatewayFee> feeOf(JsonNode item) {
    if (!item.path("fee").isNumber()) {
      return Optional.empty();
    }
    Money tax = money(item, "tax");
    return Optional.of(new GatewayFee(money(item, "fee").minus(tax), tax));
  }

  private static State state(JsonNode item) {
    return switch (item.path("status").asString("")) {
      case "captured", "processed" -> State.DONE;
      case "failed" -> State.FAILED;
      default -> State.OPEN;
    };
  }
}
