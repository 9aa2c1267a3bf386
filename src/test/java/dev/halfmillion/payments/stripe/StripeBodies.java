package dev.halfmillion.payments.stripe;

import dev.halfmillion.payments.gateways.StandIn;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of Stripe's published fixtures, all of them, with values of our own; from
 * https://github.com/stripe/openapi, openapi/fixtures3.json at commit 00ea679, read on 26 November
 * 2026.
 */
final class StripeBodies {

  private static final int FEE_OF_1000 = 30;
  private static final int TAX_OF_100 = 18;

  private StripeBodies() {}

  /** The resource {@code checkout.session}. */
  static final String SESSION =
      """
      {"id":"cs_test_1","object":"checkout.session","after_expiration":null,
       "allow_promotion_codes":null,"amount_subtotal":null,"amount_total":null,
       "automatic_tax":{"enabled":false,"status":null},"billing_address_collection":null,
       "cancel_url":null,"client_reference_id":null,"consent":null,"consent_collection":null,
       "created":0,"currency":null,"custom_fields":[],
       "custom_text":{"shipping_address":null,"submit":null},"customer":null,
       "customer_creation":null,
       "customer_details":{"address":null,"email":"meera@example.test","name":null,"phone":null,
        "tax_exempt":"none","tax_ids":null},
       "customer_email":null,"expires_at":0,"invoice":null,"invoice_creation":null,
       "livemode":false,"locale":null,"metadata":{},"mode":"payment","payment_intent":null,
       "payment_link":null,"payment_method_collection":null,"payment_method_options":{},
       "payment_method_types":["card"],"payment_status":"unpaid",
       "phone_number_collection":{"enabled":false},"recovered_from":null,"setup_intent":null,
       "shipping_address_collection":null,"shipping_cost":null,"shipping_details":null,
       "shipping_options":[],"status":"open","submit_type":null,"subscription":null,
       "success_url":null,"total_details":null,"url":null}
      """;

  /** The object within the resource {@code event}. */
  static final String INTENT =
      """
      {"id":"pi_1","object":"payment_intent","amount":0,"amount_capturable":0,
       "amount_details":{"tip":{}},"amount_received":0,"application":null,
       "application_fee_amount":null,"automatic_payment_methods":null,"canceled_at":null,
       "cancellation_reason":null,"capture_method":"automatic","client_secret":"pi_1_secret_x",
       "confirmation_method":"automatic","created":0,"currency":"inr","customer":null,
       "description":null,"invoice":null,"last_payment_error":null,"latest_charge":null,
       "livemode":false,"metadata":{},"next_action":null,"on_behalf_of":null,
       "payment_method":"pm_1","payment_method_options":{},"payment_method_types":["card"],
       "processing":null,"receipt_email":null,"review":null,"setup_future_usage":null,
       "shipping":null,"source":null,"statement_descriptor":null,
       "statement_descriptor_suffix":null,"status":"requires_payment_method","transfer_data":null,
       "transfer_group":null}
      """;

  /** The resource {@code charge}. */
  static final String CHARGE =
      """
      {"id":"ch_1","object":"charge","amount":0,"amount_captured":0,"amount_refunded":0,
       "application":null,"application_fee":null,"application_fee_amount":null,
       "balance_transaction":null,
       "billing_details":{"address":{"city":null,"country":null,"line1":null,"line2":null,
        "postal_code":null,"state":null},"email":null,"name":"Meera Nair","phone":null},
       "calculated_statement_descriptor":null,"captured":true,"created":0,"currency":"inr",
       "customer":null,"description":null,"disputed":false,"failure_balance_transaction":null,
       "failure_code":null,"failure_message":null,"fraud_details":{},"invoice":null,
       "livemode":false,"metadata":{},"on_behalf_of":null,"outcome":null,"paid":true,
       "payment_intent":null,"payment_method":"pm_1",
       "payment_method_details":{"card":{"brand":"visa","checks":{"address_line1_check":null,
        "address_postal_code_check":null,"cvc_check":"pass"},"country":"IN","exp_month":8,
        "exp_year":2030,"fingerprint":"StandIn000000001","funding":"credit","installments":null,
        "last4":"4242","mandate":null,"network":"visa","three_d_secure":null,"wallet":null},
        "type":"card"},
       "receipt_email":null,"receipt_number":null,"receipt_url":null,"refunded":false,
       "review":null,"shipping":null,"source_transfer":null,"statement_descriptor":null,
       "statement_descriptor_suffix":null,"status":"succeeded","transfer_data":null,
       "transfer_group":null}
      """;

  /** The resource {@code balance_transaction}. */
  static final String TRANSACTION =
      """
      {"id":"txn_1","object":"balance_transaction","amount":0,"available_on":0,"created":0,
       "currency":"inr","description":null,"exchange_rate":null,"fee":0,"fee_details":[],"net":0,
       "reporting_category":"charge","source":"ch_1","status":"pending","type":"charge"}
      """;

  /** The resource {@code payout}. */
  static final String PAYOUT =
      """
      {"id":"po_1","object":"payout","amount":0,"application_fee":null,
       "application_fee_amount":null,"arrival_date":0,"automatic":true,"balance_transaction":null,
       "created":0,"currency":"inr","description":"STRIPE PAYOUT","destination":"ba_1",
       "failure_balance_transaction":null,"failure_code":null,"failure_message":null,
       "livemode":false,"metadata":{},"method":"standard","original_payout":null,
       "reconciliation_status":"completed","reversed_by":null,"source_type":"card",
       "statement_descriptor":null,"status":"paid","type":"bank_account"}
      """;

  /** The resource {@code refund}. */
  static final String REFUND =
      """
      {"id":"re_1","object":"refund","amount":0,"balance_transaction":null,"charge":"ch_1",
       "created":0,"currency":"inr","metadata":{},"payment_intent":null,"reason":null,
       "receipt_number":null,"source_transfer_reversal":null,"status":"succeeded",
       "transfer_reversal":null}
      """;

  /** The resource {@code dispute}. */
  static final String DISPUTE =
      """
      {"id":"dp_1","object":"dispute","amount":0,"balance_transactions":[],"charge":"ch_1",
       "created":0,"currency":"inr",
       "evidence":{"access_activity_log":null,"billing_address":null,"cancellation_policy":null,
        "cancellation_policy_disclosure":null,"cancellation_rebuttal":null,
        "customer_communication":null,"customer_email_address":null,"customer_name":null,
        "customer_purchase_ip":null,"customer_signature":null,
        "duplicate_charge_documentation":null,"duplicate_charge_explanation":null,
        "duplicate_charge_id":null,"product_description":null,"receipt":null,
        "refund_policy":null,"refund_policy_disclosure":null,"refund_refusal_explanation":null,
        "service_date":null,"service_documentation":null,"shipping_address":null,
        "shipping_carrier":null,"shipping_date":null,"shipping_documentation":null,
        "shipping_tracking_number":null,"uncategorized_file":null,"uncategorized_text":null},
       "evidence_details":{"due_by":0,"has_evidence":false,"past_due":false,
        "submission_count":0},
       "is_charge_refundable":false,"livemode":false,"metadata":{},"payment_intent":null,
       "reason":"general","status":"needs_response"}
      """;

  /** The resource {@code event}. */
  static final String EVENT =
      """
      {"id":"evt_1","object":"event","api_version":"2024-06-20","created":0,"data":{"object":{}},
       "livemode":false,"pending_webhooks":1,"request":{"id":null,"idempotency_key":null},
       "type":""}
      """;

  /** https://docs.stripe.com/api/errors. */
  static final String ERROR =
      """
      {"error":{"type":"invalid_request_error","message":"",
       "request_log_url":"https://dashboard.stripe.com/test/logs/req_StandIn"}}
      """;

  /** https://docs.stripe.com/api/errors, the server's own failure. */
  static final String SERVER_ERROR =
      """
      {"error":{"type":"api_error","message":"An unknown error occurred"}}
      """;

  /** A text, or an empty one. */
  static String text(ObjectNode thing, String field) {
    return thing.path(field).asString("");
  }

  /** Sets what a form says of the metadata under a prefix. */
  static void copyMetadata(Map<String, String> form, String prefix, ObjectNode to) {
    ObjectNode metadata = to.putObject("metadata");
    form.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            metadata.put(name.substring(prefix.length(), name.length() - 1), value);
          }
        });
  }

  /** Whether a thing was made within the time that a list is asked for. */
  static boolean made(ObjectNode thing, StandIn.Call call) {
    long created = thing.path("created").asLong();
    return created >= Long.parseLong(call.asked("created[gte]", "0"))
        && created <= Long.parseLong(call.asked("created[lte]", "99999999999"))
        && created < Long.parseLong(call.asked("created[lt]", "99999999999"));
  }

  /** What a charge brings into the balance, less the fee; or what a refund or payout takes out. */
  static void fill(ObjectNode transaction, ObjectNode source, boolean in) {
    long amount = source.path("amount").asLong();
    long fee = in ? Math.round(amount * FEE_OF_1000 / 1000.0) : 0;
    long tax = Math.round(fee * TAX_OF_100 / 100.0);
    String kind = source.path("object").asString();
    String currency = source.path("currency").asString();
    transaction.put("amount", in ? amount : -amount).put("fee", fee + tax);
    transaction.put("net", in ? amount - fee - tax : -amount);
    transaction.put("currency", currency).put("type", kind).put("reporting_category", kind);
    transaction.set("source", source.path("id"));
    if (in) {
      ArrayNode details = transaction.withArray("fee_details");
      details.addObject().put("type", "stripe_fee").put("amount", fee);
      details.addObject().put("type", "tax").put("amount", tax).put("description", "GST");
      details.forEach(part -> ((ObjectNode) part).putNull("application").put("currency", currency));
    }
  }

  /** What a session is made with. */
  static void fillSession(ObjectNode session, Map<String, String> form, long amount, long now) {
    String currency = form.get("line_items[0][price_data][currency]");
    session.put("amount_subtotal", amount).put("amount_total", amount).put("currency", currency);
    session.put("client_reference_id", form.get("client_reference_id"));
    session.put("customer_email", form.get("customer_email"));
    session.put("success_url", form.get("success_url")).put("cancel_url", form.get("cancel_url"));
    session.put("expires_at", now + 86_400);
    String id = session.path("id").asString();
    session.put("url", "https://checkout.stripe.com/c/pay/" + id + "#fid");
    copyMetadata(form, "metadata[", session);
    copyMetadata(form, "payment_intent_data[metadata][", session.putObject("intent_data"));
  }

  /** What the card's bank said. */
  static void decline(ObjectNode intent, String words) {
    intent
        .putObject("last_payment_error")
        .put("type", "card_error")
        .put("code", "card_declined")
        .put("decline_code", "generic_decline")
        .put("message", words);
  }

  /** A payout of all these transactions. */
  static void sum(ObjectNode payout, List<ObjectNode> parts) {
    payout.put("amount", parts.stream().mapToLong(part -> part.path("net").asLong()).sum());
    payout.put("currency", parts.isEmpty() ? "inr" : parts.getFirst().path("currency").asString());
  }

  /** A thing as it leaves the house. */
  static ObjectNode shown(ObjectNode thing) {
    ObjectNode shown = thing.deepCopy();
    shown.remove("intent_data");
    if ("balance_transaction".equals(thing.path("object").asString())) {
      shown.remove("payout");
    }
    return shown;
  }
}
