package dev.halfmillion.entitlements.web;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Access that was given by hand, to everybody. */
public record GrantsPage(List<Line> lines) {

  public GrantsPage {
    lines = List.copyOf(lines);
  }

  /**
   * One grant by hand.
   *
   * @param person who has it
   * @param personHref their grants, where it can be taken back
   * @param title what was given
   * @param why the reason given
   * @param since the day
   * @param until the last day, or "No end"
   * @param ended when and why it was taken back, or empty
   * @param endHref where it is taken back; null once it is over
   */
  public record Line(
      String person,
      String personHref,
      String title,
      String why,
      String since,
      String until,
      String ended,
      Tone tone,
      String status,
      @Nullable String endHref) {}
}
