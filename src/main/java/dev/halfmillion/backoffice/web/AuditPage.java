package dev.halfmillion.backoffice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done by whom.
 *
 * @param lines the newest first
 * @param older address of the next page, if there is one
 * @param newest address of the first page, if this is another
 */
public record AuditPage(List<Line> lines, @Nullable String older, @Nullable String newest) {

  public AuditPage {
    lines = List.copyOf(lines);
  }

  /**
   * One deed.
   *
   * @param what in a sentence
   * @param action what kind of deed it is
   * @param subject to whom or what
   * @param subjectHref where that can be seen, or null
   */
  public record Line(
      String when,
      String who,
      String what,
      String action,
      String subject,
      @Nullable String subjectHref) {}
}
