package dev.halfmillion.payments.inbox;

/**
 * The news came before the news that it builds on: it waits for that, and is set aside for a person
 * only when that does not come in days.
 */
public class NotYet extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String payment;

  /**
   * News of a payment that is not known as far as needed.
   *
   * @param reason in plain words
   * @param payment the gateway's name for the payment
   */
  public NotYet(String reason, String payment) {
    super(reason);
    this.reason = reason;
    this.payment = payment;
  }

  String reason() {
    return reason;
  }

  String payment() {
    return payment;
  }
}
