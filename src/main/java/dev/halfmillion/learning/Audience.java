package dev.halfmillion.learning;

/** Whom a course is for. */
public enum Audience {
  /** People who buy it. */
  STUDENTS,
  /** Members of the affiliate program. */
  AFFILIATES
}
