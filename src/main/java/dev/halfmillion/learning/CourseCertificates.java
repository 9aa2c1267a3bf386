package dev.halfmillion.learning;

/**
 * Whether courses give certificates to those who complete them. The nested module that issues them
 * implements it.
 */
public interface CourseCertificates {

  /** Whether a course gives one. */
  boolean given(CourseId course);

  /** From now on it does; those who have completed it get theirs. */
  void give(CourseId course);
}
