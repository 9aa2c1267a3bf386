package dev.halfmillion.site.web;

import dev.halfmillion.site.front.BlockKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of the home page.
 *
 * @param title empty where the program's own stands
 * @param html sanitised; empty but for texts
 * @param picture or null
 * @param questions for that kind only
 * @param earning for that kind only
 */
public record HomeBlock(
    BlockKind kind,
    String title,
    String html,
    @Nullable Picture picture,
    List<Question> questions,
    @Nullable Earning earning) {

  public HomeBlock {
    questions = List.copyOf(questions);
  }

  /** A picture in two widths. */
  public record Picture(String path, String large, String alt) {}

  /**
   * A question people ask.
   *
   * @param html sanitised
   */
  public record Question(String question, String html) {}
}
