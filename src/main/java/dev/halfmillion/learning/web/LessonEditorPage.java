package dev.halfmillion.learning.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as its authors see it.
 *
 * @param href its own address
 * @param back its course's page
 * @param course the course's title
 * @param live whether the course is published
 * @param quiz whether it has a quiz
 * @param refused what became of the last file, where that is still open; else empty
 * @param files its recording, then its documents
 * @param recording what belongs to its recording; null where it has none
 */
public record LessonEditorPage(
    String href,
    String back,
    String course,
    LessonForm form,
    FormErrors errors,
    boolean live,
    boolean quiz,
    String refused,
    List<FileLine> files,
    @Nullable RecordingPanel recording) {

  public LessonEditorPage {
    files = List.copyOf(files);
  }

  /** What to mend; of a file that did not come the page says so already. */
  public List<Problem> problems() {
    return errors.problems().stream()
        .filter(problem -> refused.isEmpty() || !problem.field().equals("file"))
        .toList();
  }

  /**
   * A file of the lesson.
   *
   * @param removal the address that takes it off
   */
  public record FileLine(String name, String facts, String removal) {}
}
