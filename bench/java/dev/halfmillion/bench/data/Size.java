package dev.halfmillion.bench.data;

/**
 * How large the loaded academy is. A small one is lived through the application's own doors; its
 * rows are then copied with new names.
 *
 * @param copies how often, the lived one included
 */
public record Size(int copies) {

  static final int COURSES = 50;
  static final int LESSONS = 40;

  /** Of one copy: 50 learners with 10 courses each, and 500 who bought one. */
  static final int LEARNERS = 50;

  static final int COURSES_OF_A_LEARNER = 10;
  static final int OTHER_BUYERS = 500;
  static final int AFFILIATES = 50;
  static final int CLICKS = 10_000;

  public static final Size FULL = new Size(100);

  public static int ordersOfACopy() {
    return LEARNERS * COURSES_OF_A_LEARNER + OTHER_BUYERS;
  }

  public int learners() {
    return LEARNERS * copies;
  }

  public int affiliates() {
    return AFFILIATES * copies;
  }

  public int orders() {
    return ordersOfACopy() * copies;
  }

  public int clicks() {
    return CLICKS * copies;
  }
}
