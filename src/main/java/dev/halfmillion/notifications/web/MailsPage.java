package dev.halfmillion.notifications.web;

import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mails that were written to people.
 *
 * @param search how the recipient's address begins
 * @param filters all of them, or those that were given up
 * @param lines the newest first
 * @param older address of older mails, or null
 */
public record MailsPage(
    String search, List<Link> filters, List<Line> lines, @Nullable String older) {

  public MailsPage {
    filters = List.copyOf(filters);
    lines = List.copyOf(lines);
  }

  /**
   * One mail.
   *
   * @param error why it did not arrive, or empty
   * @param sendAgain where it is sent once more; null unless it was given up
   */
  public record Line(
      String to,
      String subject,
      String time,
      Tone tone,
      String status,
      String error,
      @Nullable String sendAgain) {}
}
