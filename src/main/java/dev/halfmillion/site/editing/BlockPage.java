package dev.halfmillion.site.editing;

import dev.halfmillion.platform.ui.FilledWords;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.site.front.BlockKind;
import dev.halfmillion.site.front.BlockList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block or a question and its form.
 *
 * @param id its outside identifier; empty for one to be
 * @param name what stands above the form
 * @param action where the form is sent to
 * @param seen the present revision
 * @param picture the address of the picture in the form, or null
 * @param theirs what somebody else has saved meanwhile, or null
 */
public record BlockPage(
    String id,
    BlockKind kind,
    String name,
    String action,
    BlockForm form,
    int seen,
    @Nullable String picture,
    Preview preview,
    @Nullable Theirs theirs,
    List<FilledWords.Word> words,
    List<Problem> problems) {

  public BlockPage {
    words = List.copyOf(words);
    problems = List.copyOf(problems);
  }

  /** Whether it is a question. */
  public boolean question() {
    return kind == BlockKind.QUESTION;
  }

  /** Where the list is. */
  public String back() {
    return "/admin/site/" + kind.list().key();
  }

  /** What the list is called. */
  public String list() {
    return kind.list() == BlockList.HOME ? "Home page" : "Questions";
  }

  /** What is wrong with a field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** What somebody else has saved. */
  public record Theirs(String who, String title, String body) {}
}
