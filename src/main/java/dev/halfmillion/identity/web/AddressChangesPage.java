package dev.halfmillion.identity.web;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that staff corrected or want to correct.
 *
 * @param decides whether the reader may let them through
 */
public record AddressChangesPage(List<Line> lines, boolean decides) {

  public AddressChangesPage {
    lines = List.copyOf(lines);
  }

  /**
   * One change.
   *
   * @param decision where it is let through or refused; null once decided
   */
  public record Line(
      String person,
      String personHref,
      String from,
      String to,
      String reason,
      String by,
      String when,
      Tone tone,
      String status,
      @Nullable String decision) {}
}
