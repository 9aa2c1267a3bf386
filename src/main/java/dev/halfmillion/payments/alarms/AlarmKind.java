package dev.halfmillion.payments.alarms;

/** What can be wrong with a gateway for long. */
public enum AlarmKind {
  UNTOLD(
      "Webhooks do not arrive",
      "Payments are only learnt of by asking the gateway, which is slower. Look at the webhook on"
          + " the gateway’s own pages: is it switched on, does it point to this site, does it list"
          + " the events that Settings names?"),
  QUIET(
      "The gateway is silent",
      "Buyers went to the gateway’s page, and for hours no news of any of them came. Try a payment"
          + " yourself, and look at the webhook on the gateway’s own pages."),
  PUT_OFF(
      "News cannot be dealt with",
      "Genuine news is put off again and again by a fault of ours. Nothing is lost; read why in the"
          + " list of waiting news, and tell whoever runs this program."),
  FORGED(
      "Many webhooks have a wrong signature",
      "Either somebody tries to forge news, which is turned away, or the webhook secret was changed"
          + " at the gateway and not here. Compare it in Settings."),
  UNANSWERED(
      "The gateway does not answer",
      "Calls to the gateway get no answer or are refused. Buyers read that nothing was charged and"
          + " are asked to try again. Look at the gateway’s status page, and try the keys in"
          + " Settings.");

  private final String title;
  private final String advice;

  AlarmKind(String title, String advice) {
    this.title = title;
    this.advice = advice;
  }

  /** What is wrong, in a few words. */
  public String title() {
    return title;
  }

  /** What it means and what to do. */
  public String advice() {
    return advice;
  }
}
