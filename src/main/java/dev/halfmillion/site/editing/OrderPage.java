package dev.halfmillion.site.editing;

import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list to put in order, and for the home page its headline.
 *
 * @param list its word in addresses
 * @param form the headline; null for the questions
 * @param seen the revision of the headline
 * @param moved which button has just moved one, {@code up-blk_…} or {@code down-blk_…}, so that it
 *     has the focus again; empty for none
 * @param theirs the headline that somebody else has saved meanwhile, or null
 */
public record OrderPage(
    String list,
    @Nullable HomeForm form,
    int seen,
    List<Line> lines,
    String moved,
    List<FilledWords.Word> words,
    @Nullable String theirs,
    List<Problem> problems) {

  public OrderPage {
    lines = List.copyOf(lines);
    words = List.copyOf(words);
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
   * One of the list.
   *
   * @param id its outside identifier
   * @param title what it is called
   * @param note what it is, or when it was changed; may be empty
   * @param filled whether the program fills it
   */
  public record Line(
      String id, String href, String title, String note, boolean shown, boolean filled) {}
}
