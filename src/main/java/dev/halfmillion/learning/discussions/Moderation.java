package dev.halfmillion.learning.discussions;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.KeptCourses;
import dev.halfmillion.learning.discussions.WaitingRows.InCourse;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What waits for a course's people: questions without an answer, and posts that were reported. */
@Service
public class Moderation {

  private final WaitingRows rows;
  private final PostRows posts;
  private final PostReports reports;
  private final Writers writers;
  private final Courses courses;
  private final KeptCourses kept;
  private final BusinessClock clock;

  Moderation(
      WaitingRows rows,
      PostRows posts,
      PostReports reports,
      Writers writers,
      Courses courses,
      KeptCourses kept,
      BusinessClock clock) {
    this.rows = rows;
    this.posts = posts;
    this.reports = reports;
    this.writers = writers;
    this.courses = courses;
    this.kept = kept;
    this.clock = clock;
  }

  /**
   * A post that waits.
   *
   * @param author the writer's name, empty where they are gone
   * @param reasons what people found wrong with it; empty for a question that waits for an answer
   */
  public record Waiting(Post post, CourseId course, String author, List<String> reasons) {

    public Waiting {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The courses of which whoever asks is one of the people; the lists below take them, so that one
   * page asks once.
   */
  public Set<CourseId> courses(SignedInUser by) {
    return courses.editable(by);
  }

  /**
   * The oldest questions that no instructor has answered, in some courses.
   *
   * @param of as {@link #courses} says
   * @param after where the page before ended; null for the first
   */
  public List<Waiting> unanswered(Set<CourseId> of, @Nullable PostId after, int most) {
    return waiting(rows.unanswered(of, after, most), Map.of());
  }

  /** The oldest posts whose reports nobody has looked at, as {@link #unanswered}. */
  public List<Waiting> reported(Set<CourseId> of, @Nullable PostId after, int most) {
    List<InCourse> found = rows.reported(of, after, most);
    return waiting(found, reports.open(found.stream().map(line -> line.post().id()).toList()));
  }

  /** The newest posts that were taken away by somebody else than their authors. */
  public List<Waiting> removed(Set<CourseId> of, @Nullable PostId after, int most) {
    return waiting(rows.removed(of, after, most), Map.of());
  }

  private List<Waiting> waiting(List<InCourse> found, Map<PostId, List<String>> reasons) {
    Map<UserId, String> names = writers.of(found.stream().map(InCourse::post).toList());
    return found.stream()
        .map(
            line ->
                new Waiting(
                    line.post(),
                    line.course(),
                    Objects.requireNonNullElse(names.get(line.post().author()), ""),
                    reasons.getOrDefault(line.post().id(), List.of())))
        .toList();
  }

  /**
   * Lets only the people of its course go on with a post.
   *
   * @throws Refusal not found, to everybody else
   */
  public void require(SignedInUser by, PostId post) {
    posts
        .find(post)
        .flatMap(found -> kept.courseOf(found.lesson()))
        .filter(course -> courses.editable(course, by))
        .orElseThrow(Refusal::notFound);
  }

  /**
   * The reports of a post are looked at, and it stays.
   *
   * @throws Refusal not found, to everybody but its course's people
   */
  public void settle(SignedInUser by, PostId post) {
    require(by, post);
    reports.settle(post, by.id(), clock.instant());
  }

  /**
   * Puts back what was taken away, where its author has not done so; once more changes nothing.
   *
   * @throws Refusal not found, to everybody but its course's people
   */
  public void restore(SignedInUser by, PostId post) {
    require(by, post);
    posts.restore(post);
  }
}
