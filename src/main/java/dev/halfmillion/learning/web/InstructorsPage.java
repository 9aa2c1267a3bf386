package dev.halfmillion.learning.web;

import java.util.List;

/**
 * Who teaches a course, and the form for one of them.
 *
 * @param href its own address
 * @param back that of its course
 * @param editing whom the form changes; empty for somebody new
 * @param owner whether whoever looks may say who teaches; others only change what is shown
 * @param moved which button moved somebody last, so that it keeps the focus; empty for none
 */
public record InstructorsPage(
    String href,
    String back,
    String course,
    List<Line> lines,
    InstructorForm form,
    FormErrors errors,
    String editing,
    boolean owner,
    String moved) {

  public InstructorsPage {
    lines = List.copyOf(lines);
  }

  /** Whether there is a form: of those who are no owners nobody adds anybody. */
  public boolean formed() {
    return owner || !editing.isEmpty();
  }

  /** Whether a button, such as {@code ins_…:up}, was pressed last. */
  public boolean movedBy(Line line, String step) {
    return moved.equals(line.id() + ":" + step);
  }

  /**
   * One of them.
   *
   * @param href where this one is changed
   * @param account who that is here and what they may, in words
   * @param since when they were added, as text
   */
  public record Line(String id, String href, String name, String account, String since) {}
}
