package dev.halfmillion.learning.study;

/**
 * How a course is used.
 *
 * @param learners who are enrolled and may use it now; not those whose purchase was taken back
 * @param completed of these, who have completed it
 */
public record Attendance(int learners, int completed) {

  /** Of a course that nobody studies yet. */
  public static final Attendance NOBODY = new Attendance(0, 0);
}
