package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The affiliates in the back office.
 *
 * @param search what was looked for, or empty
 * @param filters by status, with counts
 * @param lines the newest first
 * @param held how many commissions wait for a decision
 * @param older where the next page begins, or null
 * @param newest where the first page is, or null on it
 */
public record AffiliatesPage(
    String search,
    List<Link> filters,
    List<Line> lines,
    long held,
    @Nullable String older,
    @Nullable String newest) {

  public AffiliatesPage {
    filters = List.copyOf(filters);
    lines = List.copyOf(lines);
  }

  /** One affiliate. */
  public record Line(
      String href,
      String name,
      String email,
      String code,
      String joined,
      String sales,
      String earned,
      String owed,
      Tone tone,
      String status) {}
}
