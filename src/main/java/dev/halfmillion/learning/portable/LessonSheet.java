package dev.halfmillion.learning.portable;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.platform.Refusal;
import java.util.List;

/**
 * What lessons of a kind have beside text and files, as a file of its own in a bundle; the nested
 * module that keeps it implements this.
 */
public interface LessonSheet {

  /** Which lessons have one. */
  LessonKind kind();

  /** The folder of these files in a bundle: a lower-case word. */
  String folder();

  /** The sheet of a lesson, in YAML. */
  String write(LessonId lesson);

  /**
   * Fills a new lesson from its sheet, in the transaction that makes the course.
   *
   * @param name the file's, for sentences
   * @return a sentence for each part that was not taken in
   * @throws Refusal {@code bundle.sheet} where the file cannot be read at all
   */
  List<String> read(LessonId lesson, String name, String sheet);
}
