package dev.halfmillion.learning.web;

import java.util.List;

/**
 * What waits for a course's people.
 *
 * @param typed what was typed as a reply that could not be kept, and for which post
 */
public record DiscussionsPage(
    List<Line> unanswered, List<Line> reported, String typedFor, String typed, String problem) {

  /**
   * A post.
   *
   * @param where course and lesson
   * @param href the lesson in the app
   * @param reasons what people found wrong with it
   */
  public record Line(
      String id,
      String author,
      String text,
      String when,
      String where,
      String href,
      boolean question,
      List<String> reasons) {

    /** The address of its buttons. */
    public String address() {
      return "/admin/discussions/" + id;
    }
  }
}
