package dev.halfmillion.platform.ui;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was done and where it can be seen: it stands at the head of the page that comes next, for
 * whoever wants to follow its link; a toast would be gone by then.
 *
 * @param text a sentence
 * @param link where it can be seen
 */
public record Notice(String text, Link link) {

  private static final String TEXT = "notice.text";
  private static final String LABEL = "notice.label";
  private static final String HREF = "notice.href";

  /** Leaves it for the next page; as plain texts, for sessions are kept in the database. */
  public static void leave(RedirectAttributes flash, String text, Link link) {
    flash.addFlashAttribute(TEXT, text);
    flash.addFlashAttribute(LABEL, link.label());
    flash.addFlashAttribute(HREF, link.href());
  }

  /** What the page before left, or null. */
  public static @Nullable Notice left(@Nullable Map<String, ?> flash) {
    if (flash == null
        || !(flash.get(TEXT) instanceof String text)
        || !(flash.get(LABEL) instanceof String label)
        || !(flash.get(HREF) instanceof String href)) {
      return null;
    }
    return new Notice(text, Link.to(label, href));
  }
}
