package dev.halfmillion.sales.offers.web;

import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published offer.
 *
 * @param href its page
 * @param when its days in words
 * @param coupon what its coupon does and the page of it; null where it is one of prices
 * @param figures what it brings
 * @param words ready copy for affiliates
 * @param end when it ends, for a form field
 * @param announced when affiliates were told, or empty
 * @param open whether it begins later or counts now
 */
public record OfferPage(
    String href,
    String title,
    Tone tone,
    String status,
    String when,
    @Nullable Link coupon,
    Figures figures,
    String words,
    String end,
    String announced,
    boolean open,
    List<Problem> problems) {

  public OfferPage {
    problems = List.copyOf(problems);
  }

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /**
   * What it brings.
   *
   * @param live the address that has the newest; null when nothing changes any more
   */
  public record Figures(@Nullable String live, List<Kpi> strip, List<Line> lines) {

    public Figures {
      strip = List.copyOf(strip);
      lines = List.copyOf(lines);
    }
  }

  /** One product of it. */
  public record Line(String title, String list, String price, String sales, String money) {}
}
