package dev.halfmillion.learning.drip;

import java.util.List;

/**
 * The mail that lessons have opened.
 *
 * @param lessons their titles
 * @param url where the first of them stands
 * @param stopUrl stops such mails
 */
public record OpeningMail(
    String name, String course, List<String> lessons, String url, String stopUrl) {

  public OpeningMail {
    lessons = List.copyOf(lessons);
  }
}
