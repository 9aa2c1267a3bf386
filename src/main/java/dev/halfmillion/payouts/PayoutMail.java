package dev.halfmillion.payouts;

import java.util.List;

/**
 * What a mail about payouts says. It never carries more of an account than its masked form.
 *
 * @param academy who sends it
 * @param title the heading
 * @param preview what the list of mails shows
 * @param paragraphs the text
 * @param actionText the button
 * @param actionUrl where the button leads
 * @param why why the receiver gets it
 */
public record PayoutMail(
    String academy,
    String title,
    String preview,
    List<String> paragraphs,
    String actionText,
    String actionUrl,
    String why) {

  public PayoutMail {
    paragraphs = List.copyOf(paragraphs);
  }
}
