package dev.halfmillion.notifications.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox of a demo or a trial.
 *
 * @param search the address looked for
 * @param lines the mails, newest first
 * @param next the address of older mails, or null
 */
public record MailboxPage(String search, List<Line> lines, @Nullable String next) {

  /**
   * One mail.
   *
   * @param href leads to it
   * @param time as text
   */
  public record Line(String href, String to, String subject, String time) {}
}
