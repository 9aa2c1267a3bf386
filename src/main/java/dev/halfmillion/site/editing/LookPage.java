package dev.halfmillion.site.editing;

import dev.halfmillion.platform.ui.BrandColours;
import dev.halfmillion.platform.ui.Look;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Logo and colour, and what becomes of them.
 *
 * @param colour in the form, a real one
 * @param own whether it is the program's own
 * @param kept the picture in the form; empty for none
 * @param picture its address, or null
 * @param seenColour what is settled now
 * @param seenLogo what is settled now
 */
public record LookPage(
    String colour,
    boolean own,
    boolean colourFixed,
    boolean logoFixed,
    String kept,
    @Nullable String picture,
    String seenColour,
    String seenLogo,
    Sample sample,
    List<Problem> problems) {

  public LookPage {
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
   * A colour as pages show it by day and by night.
   *
   * @param words whether it stays as it is
   */
  public record Sample(BrandColours light, BrandColours dark, String words) {

    private static final BrandColours OWN_BY_NIGHT =
        new BrandColours("#62c6b8", "#7dd6c9", "#0c1f1d", "#16332f");

    static Sample of(String colour) {
      BrandColours light = BrandColours.light(colour);
      return new Sample(
          light,
          colour.equalsIgnoreCase(Look.BUTTON) ? OWN_BY_NIGHT : BrandColours.dark(colour),
          BrandColours.keeps(colour)
              ? "Words in this colour and on it are easy to read, so it stays as it is by day."
              : "Words in this colour could not be read on a light page, so it is shown as "
                  + light.brand()
                  + " there.");
    }
  }
}
