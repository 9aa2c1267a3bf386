package dev.halfmillion.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the gateway writes its things: in the shape that Razorpay made usual in India. */
final class SandboxJson {

  private SandboxJson() {}

  static Map<String, Object> order(SandboxOrder order, String page) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", order.id());
    json.put("entity", "order");
    json.put("amount", order.amount().minor());
    json.put("currency", order.amount().currencyCode());
    json.put("receipt", order.receipt());
    json.put("short_url", page);
    json.put("created_at", order.createdAt().getEpochSecond());
    return json;
  }

  static Map<String, Object> payment(SandboxPayment payment, String receipt) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", payment.id());
    json.put("entity", "payment");
    json.put("order_id", payment.orderId());
    json.put("amount", payment.amount().minor());
    json.put("currency", payment.amount().currencyCode());
    json.put("status", lower(payment.status()));
    json.put("method", lower(payment.method()));
    json.put("captured", payment.status() == SandboxPayment.Status.CAPTURED);
    if (payment.status() == SandboxPayment.Status.CAPTURED) {
      json.put("fee", payment.fee().minor());
      json.put("tax", payment.tax().minor());
    }
    json.put("error_description", payment.problem());
    json.put("acquirer_data", Map.of("rrn", bankReference(payment.id())));
    json.put("notes", Map.of("receipt", receipt));
    json.put("created_at", payment.createdAt().getEpochSecond());
    json.put("updated_at", payment.updatedAt().toString());
    return json;
  }

  static Map<String, Object> refund(SandboxRefund refund) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", refund.id());
    json.put("entity", "refund");
    json.put("payment_id", refund.paymentId());
    json.put("amount", refund.amount().minor());
    json.put("currency", refund.amount().currencyCode());
    json.put("receipt", refund.receipt());
    json.put("status", refund.processed() ? "processed" : "pending");
    json.put("created_at", refund.createdAt().getEpochSecond());
    json.put("updated_at", refund.updatedAt().toString());
    return json;
  }

  static Map<String, Object> dispute(SandboxDispute dispute, String reason) {
    boolean lost = dispute.status() == SandboxDispute.Status.LOST;
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", dispute.id());
    json.put("entity", "dispute");
    json.put("payment_id", dispute.paymentId());
    json.put("amount", dispute.amount().minor());
    json.put("currency", dispute.amount().currencyCode());
    json.put("amount_deducted", lost ? dispute.amount().minor() : 0);
    json.put("reason_code", reason);
    json.put("respond_by", dispute.respondBy().toString());
    json.put("status", lower(dispute.status()));
    json.put("phase", "chargeback");
    json.put("created_at", dispute.createdAt().getEpochSecond());
    json.put("updated_at", dispute.updatedAt().toString());
    return json;
  }

  static Map<String, Object> settlement(SandboxSettlement settlement) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", settlement.id());
    json.put("entity", "settlement");
    json.put("amount", settlement.amount().minor());
    json.put("currency", settlement.amount().currencyCode());
    json.put("fees", settlement.fees().minor());
    json.put("tax", settlement.tax().minor());
    json.put("refunds", settlement.refunds().minor());
    json.put("utr", settlement.utr());
    json.put("status", "processed");
    json.put("created_at", settlement.settledAt().getEpochSecond());
    json.put("updated_at", settlement.settledAt().toString());
    return json;
  }

  static Map<String, Object> list(List<Map<String, Object>> items) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entity", "collection");
    json.put("count", items.size());
    json.put("items", items);
    return json;
  }

  /** What the payer's bank calls a payment: twelve digits, always the same for one payment. */
  private static String bankReference(String payment) {
    long digits = Math.floorMod(payment.hashCode() * 2_654_435_761L, 100_000_000_000L);
    return "5%011d".formatted(digits);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT);
  }
}
