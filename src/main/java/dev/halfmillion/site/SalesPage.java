package dev.halfmillion.site;

import java.util.List;

/**
 * What a product's page says beyond the catalog and the course.
 *
 * @param promise what somebody can do afterwards, one or two sentences; empty means the summary
 * @param instructorLine why to learn this from this person; empty means the instructor's own words
 * @param outcomes what is learnt, one line each
 * @param questions what people ask before buying
 */
public record SalesPage(
    String promise, String instructorLine, List<String> outcomes, List<Question> questions) {

  /** The page of a product nobody has written for. */
  public static final SalesPage EMPTY = new SalesPage("", "", List.of(), List.of());

  public SalesPage {
    outcomes = List.copyOf(outcomes);
    questions = List.copyOf(questions);
  }

  /** The same page with these. */
  SalesPage with(List<String> learnt, List<Question> asked) {
    return new SalesPage(promise, instructorLine, learnt, asked);
  }

  /**
   * A question with its answer.
   *
   * @param question as a buyer would ask it
   * @param answer in a few plain sentences
   */
  public record Question(String question, String answer) {}
}
