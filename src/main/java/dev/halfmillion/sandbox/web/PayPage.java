package dev.halfmillion.sandbox.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The gateway's page for one order.
 *
 * @param academy who asks for the money
 * @param orderId in the page's own address
 * @param orderNumber as the buyer knows it
 * @param description what is sold
 * @param payer who pays
 * @param amount what is due
 * @param state which of its faces the page shows
 * @param payments what was paid so far
 * @param plans how the news may travel
 * @param returnTo where the shop is
 * @param leaveTo where the shop takes a payer back who leaves; to it as one who has not paid,
 *     unless a payment waits for its bank
 * @param dispute what the payer's bank can do
 * @param problem what to mend in the form
 */
public record PayPage(
    String academy,
    String orderId,
    String orderNumber,
    String description,
    String payer,
    String amount,
    State state,
    List<Line> payments,
    List<Plan> plans,
    String returnTo,
    String leaveTo,
    Dispute dispute,
    @Nullable String problem) {

  /** The faces of the page. */
  public enum State {
    OPEN,
    DECLINED,
    PENDING,
    PAID
  }

  /**
   * A payment.
   *
   * @param method how
   * @param status how far it has come
   * @param time when, in India
   * @param id the gateway's name for it
   */
  public record Line(String method, String status, String time, String id) {}

  /**
   * What the payer's bank can do about the payment.
   *
   * @param opens whether it can claim the payment back
   * @param open whether it can decide on a claim
   * @param last how the last claim stands, or empty
   */
  public record Dispute(boolean opens, boolean open, String last) {}

  /**
   * How the news may travel.
   *
   * @param value what the form sends
   * @param label the choice
   * @param note what it means
   * @param chosen whether it is the one to begin with
   */
  public record Plan(String value, String label, String note, boolean chosen) {}
}
