package dev.halfmillion.payments.razorpay;

import dev.halfmillion.platform.Zones;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of Razorpay's published examples, all of them, with values of our own. Read on 26
 * November 2026 at the addresses beside each.
 */
final class RazorpayBodies {

  private RazorpayBodies() {}

  /** https://razorpay.com/docs/api/orders/create. */
  static final String ORDER =
      """
      {"id":"order_1","entity":"order","amount":0,"amount_paid":0,"amount_due":0,"currency":"INR",
       "receipt":null,"offer_id":null,"status":"created","attempts":0,"notes":[],"created_at":0}
      """;

  /**
   * A UPI payment; https://razorpay.com/docs/webhooks/payments, and {@code GET
   * /v1/orders/:id/payments} at https://razorpay.com/docs/api/orders/fetch-payments.
   */
  static final String PAYMENT =
      """
      {"id":"pay_1","entity":"payment","amount":0,"currency":"INR","base_amount":0,
       "status":"created","order_id":"order_1","invoice_id":null,"international":false,
       "method":"upi","amount_refunded":0,"amount_transferred":0,"refund_status":null,
       "captured":false,"description":null,"card_id":null,"bank":null,"wallet":null,
       "vpa":"meera@upi","email":"meera@example.test","contact":"+919800000001","notes":[],
       "fee":null,"tax":null,"error_code":null,"error_description":null,"error_source":null,
       "error_step":null,"error_reason":null,"acquirer_data":{"rrn":"000000000001"},
       "created_at":0,
       "upi":{"payer_account_type":"bank_account","vpa":"meera@upi","flow":"intent"}}
      """;

  /** https://razorpay.com/docs/api/refunds/normal-refunds-idempotent. */
  static final String REFUND =
      """
      {"id":"rfnd_1","entity":"refund","amount":0,"currency":"INR","payment_id":"pay_1","notes":[],
       "receipt":null,"acquirer_data":{"arn":null},"created_at":0,"batch_id":null,
       "status":"processed","speed_processed":"normal","speed_requested":"normal"}
      """;

  /** https://razorpay.com/docs/api/disputes/entity. */
  static final String DISPUTE =
      """
      {"id":"disp_1","entity":"dispute","payment_id":"pay_1","amount":0,"currency":"INR",
       "amount_deducted":0,"reason_code":"chargeback","respond_by":0,"status":"open",
       "phase":"chargeback","created_at":0,
       "evidence":{"amount":0,"summary":null,"shipping_proof":null,"billing_proof":null,
        "cancellation_proof":null,"customer_communication":null,"proof_of_service":null,
        "explanation_letter":null,"refund_confirmation":null,"access_activity_log":null,
        "refund_cancellation_policy":null,"term_and_conditions":null,"others":null,
        "submitted_at":null}}
      """;

  /** https://razorpay.com/docs/api/settlements. */
  static final String SETTLEMENT =
      """
      {"id":"setl_1","entity":"settlement","amount":0,"status":"processed","fees":0,"tax":0,
       "utr":null,"created_at":0}
      """;

  /** https://razorpay.com/docs/api/settlements/fetch-recon. */
  static final String PART =
      """
      {"entity_id":"pay_1","type":"payment","debit":0,"credit":0,"amount":0,"currency":"INR",
       "fee":0,"tax":0,"on_hold":false,"settled":true,"created_at":0,"settled_at":0,
       "settlement_id":"setl_1","posted_at":null,"credit_type":"default","description":null,
       "notes":"{}","payment_id":null,"settlement_utr":null,"order_id":null,"order_receipt":null,
       "method":"upi","card_network":null,"card_issuer":null,"card_type":null,"dispute_id":null}
      """;

  /** What a payment or a refund adds to a settlement, or takes away. */
  static ObjectNode part(ObjectNode part, ObjectNode of, ObjectNode settlement) {
    boolean refund = "refund".equals(of.path("entity").asString());
    long amount = of.path("amount").asLong();
    part.put("type", of.path("entity").asString()).put("amount", amount);
    part.put("debit", refund ? amount : 0);
    part.put("credit", refund ? 0 : amount - of.path("fee").asLong(0));
    part.set("entity_id", of.path("id"));
    part.set("created_at", of.path("created_at"));
    part.set("payment_id", of.path("payment_id"));
    part.set("settlement_id", settlement.path("id"));
    part.set("settled_at", settlement.path("created_at"));
    part.set("settlement_utr", settlement.path("utr"));
    return part;
  }

  /** Whether a settlement was made on a day in India. */
  static boolean isOfDay(ObjectNode settlement, String year, String month, String day) {
    Instant made = Instant.ofEpochSecond(settlement.path("created_at").asLong());
    return Zones.dateInIndia(made).toString().equals(year + '-' + month + '-' + day);
  }

  /** Around all news; https://razorpay.com/docs/webhooks/payments. */
  static final String EVENT =
      """
      {"entity":"event","account_id":"acc_StandIn0000001","event":"","contains":[],"payload":{},
       "created_at":0}
      """;

  /** https://razorpay.com/docs/api/orders/create, the failure example. */
  static final String ERROR =
      """
      {"error":{"code":"BAD_REQUEST_ERROR","description":"","source":"business",
       "step":"payment_initiation","reason":"input_validation_failed","metadata":{}}}
      """;

  /** https://razorpay.com/docs/errors, the server's own failure. */
  static final String SERVER_ERROR =
      """
      {"error":{"code":"SERVER_ERROR","source":"NA","step":"NA","reason":"NA","metadata":{},
       "description":"We are facing some trouble completing your request at the moment."}}
      """;
}
