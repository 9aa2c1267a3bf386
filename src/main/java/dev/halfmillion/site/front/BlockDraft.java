package dev.halfmillion.site.front;

import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a block says.
 *
 * @param title a heading or a question; may be empty where the program has one of its own
 * @param body Markdown: a text or an answer
 * @param picture null for none
 * @param alt what the picture shows, for who does not see it; empty for an ornament
 */
public record BlockDraft(String title, String body, @Nullable PictureId picture, String alt) {

  /** The longest title. */
  public static final int TITLE = 200;

  /** The longest body. */
  public static final int BODY = 8_000;

  /** The longest description of a picture. */
  public static final int ALT = 160;

  /** Checks the lengths. */
  public BlockDraft {
    if (title.length() > TITLE || body.length() > BODY || alt.length() > ALT) {
      throw new Refusal("site.block", "A text of this block is too long.");
    }
  }
}
