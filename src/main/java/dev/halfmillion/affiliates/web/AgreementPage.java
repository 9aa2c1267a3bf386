package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agreement and its form.
 *
 * @param body as typed
 * @param seen the number of the newest version
 * @param html the text in the form as affiliates read it, sanitised
 * @param versions the newest first
 * @param theirs what somebody else has published meanwhile, or null
 */
public record AgreementPage(
    String body,
    int seen,
    String html,
    List<FilledWords.Word> words,
    List<Version> versions,
    @Nullable String theirs,
    List<Problem> problems) {

  public AgreementPage {
    words = List.copyOf(words);
    versions = List.copyOf(versions);
    problems = List.copyOf(problems);
  }

  /** What is wrong with the text, or null. */
  public @Nullable String error() {
    return problems.stream()
        .filter(problem -> problem.field().equals("body"))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /**
   * One version.
   *
   * @param from from when it is accepted
   * @param by who published it
   * @param accepted how many affiliates have accepted it
   * @param html its words, sanitised
   */
  public record Version(
      String name, String from, String by, String accepted, String html, boolean present) {}
}
