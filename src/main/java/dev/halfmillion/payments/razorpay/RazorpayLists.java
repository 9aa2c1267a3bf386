package dev.halfmillion.payments.razorpay;

import static dev.halfmillion.payments.gateways.GatewayJson.moment;
import static dev.halfmillion.payments.gateways.GatewayJson.money;
import static dev.halfmillion.payments.gateways.GatewayJson.name;
import static dev.halfmillion.payments.gateways.GatewayJson.nameOrNull;
import static dev.halfmillion.payments.gateways.GatewayJson.textOrNull;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.CountedList;
import dev.halfmillion.payments.gateways.GatewayFee;
import dev.halfmillion.payments.gateways.GatewayHttp;
import dev.halfmillion.payments.gateways.GatewayLists;
import dev.halfmillion.payments.gateways.GatewayPage;
import dev.halfmillion.payments.gateways.GatewayRecord;
import dev.halfmillion.payments.gateways.GatewayRecord.Kind;
import dev.halfmillion.payments.gateways.GatewayRecord.Names;
import dev.halfmillion.payments.gateways.GatewayRecord.State;
import dev.halfmillion.payments.gateways.News;
import dev.halfmillion.platform.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Razorpay's lists: {@code /v1/payments}, {@code /v1/refunds} and {@code /v1/settlements} between
 * two moments, and {@code /v1/settlements/recon/combined} of a day for what settlements are made
 * of; https://razorpay.com/docs/api/settlements/fetch-recon, read on 26 November 2026.
 */
final class RazorpayLists implements GatewayLists {

  private static final String RUPEES = Money.INR.getCurrencyCode();

  private final GatewayHttp http;
  private final JsonMapper json;
  private final Function<JsonNode, Stream<News>> payments;

  RazorpayLists(GatewayHttp http, JsonMapper json, Function<JsonNode, Stream<News>> payments) {
    this.http = http;
    this.json = json;
    this.payments = payments;
  }

  @Override
  public GatewayPage page(Kind kind, Instant from, Instant to, String place) {
    String path =
        "%s?from=%d&to=%d".formatted(path(kind), from.getEpochSecond(), to.getEpochSecond() - 1);
    return CountedList.read(http, path, place, item -> record(kind, item));
  }

  @Override
  public GatewayPage parts(GatewayRecord settlement, String place) {
    LocalDate day = Zones.dateInIndia(settlement.at());
    String path =
        "/v1/settlements/recon/combined?year=%d&month=%02d&day=%02d"
            .formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    GatewayPage all = CountedList.read(http, path, place, RazorpayLists::part);
    return new GatewayPage(
        all.records().stream()
            .filter(part -> settlement.id().equals(part.names().settlement()))
            .toList(),
        all.next());
  }

  @Override
  public Optional<News> news(Kind kind, String id) {
    Optional<JsonNode> found = http.get(path(kind) + '/' + GatewayHttp.encoded(id));
    return switch (kind) {
      case PAYMENT -> found.stream().flatMap(payments).findFirst();
      case REFUND -> found.map(refund -> told("refund", refund));
      case SETTLEMENT ->
          found
              .filter(one -> "processed".equals(one.path("status").asString("")))
              .map(settlement -> told("settlement", settlement));
      case PART -> Optional.empty();
    };
  }

  private News told(String kind, JsonNode entity) {
    String status = entity.path("status").asString("");
    String type = kind + '.' + status;
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("entity", "event");
    event.put("event", type);
    event.put("payload", Map.of(kind, Map.of("entity", entity)));
    String id = "asked:" + entity.path("id").asString("") + ':' + status;
    return new News(id, type, json.writeValueAsString(event));
  }

  private static String path(Kind kind) {
    return switch (kind) {
      case PAYMENT -> "/v1/payments";
      case REFUND -> "/v1/refunds";
      case SETTLEMENT, PART -> "/v1/settlements";
    };
  }

  private static GatewayRecord record(Kind kind, JsonNode item) {
    return switch (kind) {
      case PAYMENT -> payment(item);
      case REFUND -> refund(item);
      case SETTLEMENT -> settlement(item);
      case PART -> part(item);
    };
  }

  /** A payment that was given back without having been captured was never ours. */
  private static GatewayRecord payment(JsonNode item) {
    String status = item.path("status").asString("");
    boolean captured = item.path("captured").asBoolean("captured".equals(status));
    State state = "failed".equals(status) ? State.FAILED : State.OPEN;
    if ("captured".equals(status) || "refunded".equals(status)) {
      state = captured ? State.DONE : State.FAILED;
    }
    GatewayFee fee = RazorpayNews.fee(item).orElse(null);
    return new GatewayRecord(
        Kind.PAYMENT,
        name(item, "id"),
        state,
        money(item, "amount"),
        fee,
        Names.ofPayment(
            nameOrNull(item, "order_id"), textOrNull(item.path("notes").path("attempt"))),
        moment(item, "created_at"));
  }

  private static GatewayRecord refund(JsonNode item) {
    return new GatewayRecord(
        Kind.REFUND,
        name(item, "id"),
        state(item),
        money(item, "amount"),
        null,
        Names.ofRefund(nameOrNull(item, "payment_id"), RazorpayNews.refundKey(item)),
        moment(item, "created_at"));
  }

  private static GatewayRecord settlement(JsonNode item) {
    return new GatewayRecord(
        Kind.SETTLEMENT,
        name(item, "id"),
        state(item),
        money(item, "amount", RUPEES),
        null,
        Names.ofSettlement(textOrNull(item.path("utr"))),
        moment(item, "created_at"));
  }

  private static GatewayRecord part(JsonNode item) {
    return new GatewayRecord(
        Kind.PART,
        name(item, "entity_id"),
        State.DONE,
        money(item, "credit", RUPEES).minus(money(item, "debit", RUPEES)),
        null,
        Names.ofPart(item.path("settlement_id").asString("")),
        moment(item, "created_at"));
  }

  private static State state(JsonNode item) {
    return switch (item.path("status").asString("")) {
      case "processed" -> State.DONE;
      case "failed" -> State.FAILED;
      default -> State.OPEN;
    };
  }
}
