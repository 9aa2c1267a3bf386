package dev.halfmillion.notifications;

/** Where a mail goes. */
enum MailWay {
  /** To the mail server. */
  SENT(MailStatus.QUEUED, false),
  /** To the mailbox page and nowhere else. */
  SHOWN(MailStatus.SHOWN, true),
  /** To both. */
  BOTH(MailStatus.QUEUED, true);

  private final MailStatus status;
  private final boolean shown;

  MailWay(MailStatus status, boolean shown) {
    this.status = status;
    this.shown = shown;
  }

  /** How far the mail is when it is written down. */
  MailStatus status() {
    return status;
  }

  /** Whether the mailbox page has it. */
  boolean shown() {
    return shown;
  }
}
