package dev.halfmillion.learning.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a course's people.
 *
 * @param removed what was taken away and can be put back
 * @param answer a reply that could not be kept
 * @param query the end of its address that says where the lists begin, or empty
 * @param problem what could not be done, or empty
 */
public record DiscussionsPage(
    Some unanswered, Some reported, Some removed, Answer answer, String query, String problem) {

  /**
   * Some of the posts of a list.
   *
   * @param next where those after them are; null where there are none
   * @param first where the list begins; null where this is it
   */
  public record Some(List<Line> lines, @Nullable String next, @Nullable String first) {

    public Some {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A reply as it was typed.
   *
   * @param post which it was for; empty for none
   */
  public record Answer(String post, String text) {

    static final Answer NONE = new Answer("", "");

    /** What stands in the field below a post. */
    public String below(Line line) {
      return line.id().equals(post) ? text : "";
    }
  }

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

    public Line {
      reasons = List.copyOf(reasons);
    }

    /** The address of its buttons. */
    public String address() {
      return "/admin/discussions/" + id;
    }
  }
}
