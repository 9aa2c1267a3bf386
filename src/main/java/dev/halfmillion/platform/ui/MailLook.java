package dev.halfmillion.platform.ui;

import org.jspecify.annotations.Nullable;

/**
 * What mails show of the academy's look.
 *
 * @param colour of links and, under white text, of the button
 * @param logo its whole address; null where there is none that mail programs can show
 * @param width of the logo, in CSS pixels
 * @param height of the logo, in CSS pixels
 * @param wide whether the logo carries the name itself
 */
public record MailLook(String colour, @Nullable String logo, int width, int height, boolean wide) {

  /** The program's own. */
  public static final MailLook PLAIN = new MailLook(Look.BUTTON, null, 0, 0, false);
}
