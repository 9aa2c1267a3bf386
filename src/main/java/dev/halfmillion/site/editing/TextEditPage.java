package dev.halfmillion.site.editing;

import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text and its form.
 *
 * @param name what links to it are called
 * @param href where the form is sent to
 * @param site where everybody reads it
 * @param seen the newest version there is
 * @param state which version is shown, in a few words
 * @param words what can be filled in
 * @param preview the text in the form, as a page shows it
 * @param versions the newest first
 * @param theirs what somebody else has saved meanwhile, or null
 */
public record TextEditPage(
    String name,
    String href,
    String site,
    TextForm form,
    int seen,
    Tone tone,
    String state,
    List<FilledWords.Word> words,
    Preview preview,
    List<Version> versions,
    @Nullable Theirs theirs,
    List<Problem> problems) {

  public TextEditPage {
    words = List.copyOf(words);
    versions = List.copyOf(versions);
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
   * One version.
   *
   * @param said "Version 3", or the starting text
   * @param who and when it was saved
   * @param status "Published 3 Dec 2026, 18:40", or that it is a draft
   * @param shown whether everybody reads it now
   * @param href where the form holds it
   */
  public record Version(
      int number, String said, String who, String status, boolean shown, String href) {}

  /**
   * What somebody else has saved.
   *
   * @param who and when
   * @param source its Markdown
   */
  public record Theirs(String who, String title, String lead, String source) {}
}
