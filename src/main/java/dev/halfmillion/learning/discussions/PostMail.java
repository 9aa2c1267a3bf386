package dev.halfmillion.learning.discussions;

import java.util.List;

/**
 * A mail about posts of one course.
 *
 * @param lead what happened, in one sentence
 * @param url where to go on
 * @param stopUrl stops such mails
 */
public record PostMail(
    String name, String lead, List<Item> items, String action, String url, String stopUrl) {

  public PostMail {
    items = List.copyOf(items);
  }

  /**
   * One post.
   *
   * @param lesson where it stands
   * @param text its beginning
   */
  public record Item(String lesson, String author, String text) {}
}
