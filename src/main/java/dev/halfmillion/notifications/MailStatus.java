package dev.halfmillion.notifications;

/** How far a mail has come. */
public enum MailStatus {
  /** Waits to be sent, perhaps again. */
  QUEUED("Waits to be sent"),
  /** Accepted by the mail server. */
  SENT("Delivered"),
  /** Given up after many tries; a person has to look. */
  FAILED("Given up"),
  /** Shown on the mailbox page of a demo or a trial; never leaves this machine. */
  SHOWN("On the mailbox page");

  private final String label;

  MailStatus(String label) {
    this.label = label;
  }

  /** The words people read. */
  public String label() {
    return label;
  }
}
