package dev.halfmillion.site.front;

import dev.halfmillion.platform.Refusal;

/**
 * The first thing that a visitor reads.
 *
 * @param headline each line of it stands on a line of its own
 * @param hindi a line below it in Hindi; empty for none
 * @param lead a sentence or two; may be empty
 */
public record HomeHead(String headline, String hindi, String lead) {

  /** The longest headline. */
  public static final int HEADLINE = 120;

  /** The longest line in Hindi. */
  public static final int HINDI = 120;

  /** The longest lead. */
  public static final int LEAD = 400;

  /** Checks the lengths. */
  public HomeHead {
    if (headline.isBlank() || headline.length() > HEADLINE) {
      throw new Refusal("site.headline", "Give a headline of at most 120 characters.");
    }
    if (hindi.length() > HINDI || lead.length() > LEAD) {
      throw new Refusal("site.head", "A line below the headline is too long.");
    }
  }
}
