package dev.halfmillion.learning.web;

import java.util.List;

/**
 * A lesson as its authors see it.
 *
 * @param href its own address
 * @param back its course's page
 * @param course the course's title
 * @param files its recording, then its documents
 */
public record LessonEditorPage(
    String href,
    String back,
    String course,
    LessonForm form,
    FormErrors errors,
    List<FileLine> files) {

  public LessonEditorPage {
    files = List.copyOf(files);
  }

  /**
   * A file of the lesson.
   *
   * @param removal the address that takes it off
   */
  public record FileLine(String name, String facts, String removal) {}
}
