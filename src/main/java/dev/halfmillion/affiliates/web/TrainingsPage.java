package dev.halfmillion.affiliates.web;

import java.util.List;

/**
 * The trainings for affiliates.
 *
 * @param link what the phone's button copies
 */
public record TrainingsPage(List<Training> trainings, String link) {

  public TrainingsPage {
    trainings = List.copyOf(trainings);
  }

  /**
   * A course.
   *
   * @param extent how long it is, as text
   * @param href where it is learnt
   */
  public record Training(
      String title, String summary, String extent, String akshar, int colour, String href) {}
}
