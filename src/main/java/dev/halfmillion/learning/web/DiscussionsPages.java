package dev.halfmillion.learning.web;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.discussions.Moderation;
import dev.halfmillion.learning.discussions.Moderation.Waiting;
import dev.halfmillion.learning.discussions.Post;
import dev.halfmillion.learning.discussions.PostId;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.DateText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of what waits, for one of the courses' people. */
@Component
class DiscussionsPages {

  private static final String HREF = "/admin/discussions";
  private static final int PAGE = 30;

  private final Moderation moderation;
  private final Courses courses;

  DiscussionsPages(Moderation moderation, Courses courses) {
    this.moderation = moderation;
    this.courses = courses;
  }

  /**
   * Where the lists begin.
   *
   * @param unanswered the last question of the page before, or null
   * @param reported the last reported post of the page before, or null
   * @param removed the last removed post of the page before, or null
   */
  record From(@Nullable PostId unanswered, @Nullable PostId reported, @Nullable PostId removed) {

    static final From THE_BEGINNING = new From(null, null, null);

    /** As an address says it; what names no post is the beginning. */
    static From of(String after, String reports, String removed) {
      return new From(
          PostId.parse(after).orElse(null),
          PostId.parse(reports).orElse(null),
          PostId.parse(removed).orElse(null));
    }

    /** The end of an address, with its question mark; empty for the beginning. */
    private String query() {
      String questions = unanswered == null ? "" : "&after=" + unanswered;
      String reports = reported == null ? "" : "&reports=" + reported;
      String gone = removed == null ? "" : "&removed=" + removed;
      return (questions + reports + gone).replaceFirst("&", "?");
    }

    From withUnanswered(@Nullable PostId last) {
      return new From(last, reported, removed);
    }

    From withReported(@Nullable PostId last) {
      return new From(unanswered, last, removed);
    }

    From withRemoved(@Nullable PostId last) {
      return new From(unanswered, reported, last);
    }

    String address() {
      return HREF + query();
    }
  }

  ModelAndView page(SignedInUser me, From from, DiscussionsPage.Answer answer, String problem) {
    Set<CourseId> of = moderation.courses(me);
    List<Waiting> unanswered = moderation.unanswered(of, from.unanswered(), PAGE + 1);
    List<Waiting> reported = moderation.reported(of, from.reported(), PAGE + 1);
    List<Waiting> removed = moderation.removed(of, from.removed(), PAGE + 1);
    Map<CourseId, Optional<CourseOutline>> outlines = new HashMap<>();
    return new ModelAndView(
        "learning/discussions/index",
        Map.of(
            "page",
            new DiscussionsPage(
                some(unanswered, outlines, from.unanswered(), from::withUnanswered),
                some(reported, outlines, from.reported(), from::withReported),
                some(removed, outlines, from.removed(), from::withRemoved),
                answer,
                from.query(),
                problem)));
  }

  private DiscussionsPage.Some some(
      List<Waiting> found,
      Map<CourseId, Optional<CourseOutline>> outlines,
      @Nullable PostId after,
      Function<@Nullable PostId, From> turned) {
    List<Waiting> shown = found.subList(0, Math.min(PAGE, found.size()));
    return new DiscussionsPage.Some(
        shown.stream().flatMap(waiting -> line(waiting, outlines).stream()).toList(),
        found.size() > PAGE ? turned.apply(shown.getLast().post().id()).address() : null,
        after == null ? null : turned.apply(null).address());
  }

  private Optional<DiscussionsPage.Line> line(
      Waiting waiting, Map<CourseId, Optional<CourseOutline>> outlines) {
    return outlines
        .computeIfAbsent(waiting.course(), courses::draft)
        .map(course -> line(waiting, course));
  }

  private static DiscussionsPage.Line line(Waiting waiting, CourseOutline course) {
    Post post = waiting.post();
    return new DiscussionsPage.Line(
        post.id().toString(),
        waiting.author().isEmpty() ? "Somebody who is gone" : waiting.author(),
        post.text(),
        DateText.moment(post.writtenAt()),
        course.facts().title() + ", " + DripPage.title(course, post.lesson()),
        "/learn/courses/" + course.id() + "/lessons/" + post.lesson(),
        post.question(),
        waiting.reasons());
  }
}
