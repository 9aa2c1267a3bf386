package dev.halfmillion.sandbox;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.sandbox.SandboxOrder.Payer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway's API: text in, text out, so that HTTP and the loader's line answer alike. Whoever
 * calls has proved to be the customer.
 */
@Service
@NotInProduction
public class SandboxApi {

  private static final Pattern ORDERS = Pattern.compile("/orders");
  private static final Pattern ORDERS_BY_RECEIPT = Pattern.compile("/orders\\?receipt=(\\w+)");
  private static final Pattern PAYMENTS = Pattern.compile("/orders/(\\w+)/payments");
  private static final Pattern PLAYED = Pattern.compile("/orders/(\\w+)/payments/played");
  private static final Pattern REFUNDS = Pattern.compile("/payments/(\\w+)/refunds");
  private static final Pattern REFUNDS_BY_RECEIPT =
      Pattern.compile("/payments/(\\w+)/refunds\\?receipt=(\\w+)");
  private static final Pattern SETTLEMENTS = Pattern.compile("/settlements");

  private final SandboxBank bank;
  private final SandboxOrders orders;
  private final SandboxPayments payments;
  private final SandboxRefunds refunds;
  private final SandboxSettlements settlements;
  private final SandboxListApi lists;
  private final SandboxTill till;
  private final Academy academy;
  private final BusinessClock clock;
  private final JsonMapper json;

  SandboxApi(
      SandboxBank bank,
      SandboxShelves shelves,
      SandboxListApi lists,
      SandboxTill till,
      Academy academy,
      BusinessClock clock,
      JsonMapper json) {
    this.bank = bank;
    this.orders = shelves.orders();
    this.payments = shelves.payments();
    this.refunds = shelves.refunds();
    this.settlements = shelves.settlements();
    this.lists = lists;
    this.till = till;
    this.academy = academy;
    this.clock = clock;
    this.json = json;
  }

  /**
   * An answer.
   *
   * @param status as HTTP has it
   * @param body JSON
   */
  public record Reply(int status, String body) {}

  /**
   * Answers one call.
   *
   * @param method GET or POST
   * @param path below the API's root, with its query
   * @param body JSON, or empty
   */
  public Reply answer(String method, String path, String body) {
    try {
      Optional<Object> found =
          switch (method) {
            case "GET" -> get(path);
            case "POST" -> post(path, json.readTree(body));
            default -> Optional.empty();
          };
      return found
          .map(value -> new Reply(200, json.writeValueAsString(value)))
          .orElseGet(() -> error(404, "There is nothing at this address."));
    } catch (SandboxRefusal no) {
      return error(400, String.valueOf(no.getMessage()));
    } catch (JacksonException garbled) {
      return error(400, "The body is not JSON.");
    }
  }

  private Optional<Object> get(String path) {
    return match(ORDERS_BY_RECEIPT, path)
        .<Object>map(m -> ordersOf(m.group(1)))
        .or(() -> match(PAYMENTS, path).flatMap(m -> paymentsOf(m.group(1))))
        .or(() -> match(REFUNDS_BY_RECEIPT, path).map(m -> refundsOf(m.group(2))))
        .or(() -> match(SETTLEMENTS, path).map(m -> latestSettlements()))
        .or(() -> lists.get(path));
  }

  private Optional<Object> post(String path, JsonNode body) {
    return match(ORDERS, path)
        .<Object>map(m -> createOrder(body))
        .or(() -> match(PLAYED, path).flatMap(m -> play(m.group(1))))
        .or(() -> match(REFUNDS, path).map(m -> createRefund(m.group(1), body)));
  }

  private Map<String, Object> createOrder(JsonNode body) {
    if (!"INR".equals(text(body, "currency", 3))) {
      throw new SandboxRefusal("This gateway takes rupees only.");
    }
    SandboxOrder wanted =
        new SandboxOrder(
            SandboxIds.next("order"),
            text(body, "receipt", 64),
            Money.paise(minor(body)),
            text(body, "order_number", 40),
            text(body, "description", 200),
            new Payer(text(body, "name", 200), text(body, "email", 200), text(body, "contact", 40)),
            text(body, "callback_url", 500),
            way(body, "cancel_url", "callback_url"),
            clock.instant());
    if (wanted.receipt().isEmpty() || !wanted.callbackUrl().startsWith("http")) {
      throw new SandboxRefusal("A receipt and a callback_url are needed.");
    }
    return orderJson(bank.order(wanted));
  }

  /** Pays an order as its buyer would on the page, so that a shop can try itself out. */
  private Optional<Object> play(String orderId) {
    Optional<SandboxOrder> order = orders.find(orderId);
    order.ifPresent(
        o -> till.act(o, SandboxPayment.Method.UPI, SandboxTill.Outcome.APPROVE, WebhookPlan.NOW));
    return order.map(this::orderJson);
  }

  private Map<String, Object> createRefund(String paymentId, JsonNode body) {
    String receipt = text(body, "receipt", 64);
    if (receipt.isEmpty()) {
      throw new SandboxRefusal("A receipt is needed.");
    }
    return SandboxJson.refund(bank.refund(paymentId, receipt, minor(body)));
  }

  private Map<String, Object> ordersOf(String receipt) {
    return SandboxJson.list(
        orders.findByReceipt(receipt).map(this::orderJson).map(List::of).orElseGet(List::of));
  }

  private Optional<Object> paymentsOf(String orderId) {
    return orders
        .find(orderId)
        .map(
            order ->
                SandboxJson.list(
                    payments.ofOrder(orderId).stream()
                        .map(payment -> SandboxJson.payment(payment, order.receipt()))
                        .toList()));
  }

  private Map<String, Object> refundsOf(String receipt) {
    return SandboxJson.list(
        refunds.findByReceipt(receipt).map(SandboxJson::refund).map(List::of).orElseGet(List::of));
  }

  private Map<String, Object> latestSettlements() {
    return SandboxJson.list(settlements.latest(100).stream().map(SandboxJson::settlement).toList());
  }

  private Map<String, Object> orderJson(SandboxOrder order) {
    return SandboxJson.order(order, academy.url("/sandbox-gateway/pay/" + order.id()).toString());
  }

  private Reply error(int status, String words) {
    return new Reply(
        status, json.writeValueAsString(Map.of("error", Map.of("description", words))));
  }

  private static String text(JsonNode body, String field, int longest) {
    String value = body.path(field).asString("");
    if (value.length() > longest) {
      throw new SandboxRefusal(field + " is too long.");
    }
    return value;
  }

  private static String way(JsonNode body, String field, String otherwise) {
    String value = text(body, field, 500);
    return value.startsWith("http") ? value : text(body, otherwise, 500);
  }

  private static long minor(JsonNode body) {
    @Nullable JsonNode amount = body.get("amount");
    if (amount == null || !amount.isIntegralNumber() || !amount.canConvertToLong()) {
      throw new SandboxRefusal("An amount in paise is needed.");
    }
    if (amount.asLong() < 100) {
      throw new SandboxRefusal("The least amount is one rupee.");
    }
    return amount.asLong();
  }

  private static Optional<MatchResult> match(Pattern pattern, String path) {
    Matcher matcher = pattern.matcher(path);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }
}
