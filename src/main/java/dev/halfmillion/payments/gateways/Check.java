package dev.halfmillion.payments.gateways;

/** Whether a webhook may come in. */
public sealed interface Check {

  /**
   * It is genuine.
   *
   * @param eventId the gateway's name for the event; a repeat carries the same
   * @param type the gateway's word for it
   */
  record Genuine(String eventId, String type) implements Check {}

  /**
   * It is not, and is not stored.
   *
   * @param why a short, fixed word, by which refusals are counted
   */
  record Refused(Why why) implements Check {}

  /** The reasons to refuse a webhook. */
  enum Why {
    NO_SIGNATURE("No signature"),
    BAD_SIGNATURE("Bad signature"),
    UNREADABLE("Not readable"),
    EVENT_ID("No event id, or not the signed one"),
    OTHER_ACCOUNT("For another account"),
    OTHER_MODE("Test news to a live account, or live news to a test account"),
    TOO_OLD("Older than three days"),
    IN_FUTURE("From the future"),
    TOO_LARGE("Too large");

    private final String label;

    Why(String label) {
      this.label = label;
    }

    /** The words people read. */
    public String label() {
      return label;
    }
  }
}
