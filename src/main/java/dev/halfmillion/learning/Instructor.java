package dev.halfmillion.learning;

/**
 * Who teaches a course, as learners see them.
 *
 * @param name as shown, of at most 80 characters
 * @param bio a few sentences on what makes this person worth listening to, of at most 1,000
 */
public record Instructor(String name, String bio) {

  /** How many a course has at most. */
  public static final int MOST = 12;

  public static final int LONGEST_NAME = 80;
  public static final int LONGEST_BIO = 1_000;
}
