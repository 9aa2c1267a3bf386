package dev.halfmillion.notifications;

/** How far a mail has come. */
public enum MailStatus {
  /** Waits to be sent, perhaps again. */
  QUEUED,
  /** Accepted by the mail server. */
  SENT,
  /** Given up after many tries; a person has to look. */
  FAILED,
  /** Shown in the demo's mailbox; never leaves this machine. */
  SHOWN
}
