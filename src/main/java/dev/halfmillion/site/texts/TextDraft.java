package dev.halfmillion.site.texts;

import dev.halfmillion.platform.Refusal;

/**
 * The words of a text.
 *
 * @param title its heading
 * @param lead one or two sentences below the heading; may be empty
 * @param body Markdown
 */
public record TextDraft(String title, String lead, String body) {

  /** The longest heading. */
  public static final int TITLE = 80;

  /** The longest lead. */
  public static final int LEAD = 300;

  /** The longest body. */
  public static final int BODY = 40_000;

  /** Checks the lengths. */
  public TextDraft {
    if (title.isBlank() || title.length() > TITLE) {
      throw new Refusal("site.text-title", "Give a heading of at most 80 characters.");
    }
    if (lead.length() > LEAD) {
      throw new Refusal("site.text-lead", "Give a lead of at most 300 characters.");
    }
    if (body.isBlank() || body.length() > BODY) {
      throw new Refusal("site.text-body", "Write a text of at most 40,000 characters.");
    }
  }
}
