package dev.halfmillion.learning.discussions;

import static java.util.stream.Collectors.groupingBy;

import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.study.LessonDoor;
import dev.halfmillion.learning.study.Place;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asking and replying below a lesson, for whoever may open it now. */
@Service
public class Discussions {

  private static final int LONGEST = 5_000;
  private static final int MOST_REPLIES = 200;
  private static final int SHOWN_REPLIES = 3;
  private static final int LATEST_SECOND = 7 * 24 * 3_600;

  private final LessonDoor door;
  private final PostRows posts;
  private final PostReports reports;
  private final PostLimits limits;
  private final Writers writers;
  private final Transactions transactions;
  private final BusinessClock clock;

  Discussions(
      LessonDoor door,
      PostRows posts,
      PostReports reports,
      PostLimits limits,
      Writers writers,
      Transactions transactions,
      BusinessClock clock) {
    this.door = door;
    this.posts = posts;
    this.reports = reports;
    this.limits = limits;
    this.writers = writers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The discussions of a lesson, the newest question first, each with its newest replies.
   *
   * @param after where the page before ended; null for the first
   */
  public List<Discussion> of(SignedInUser user, LessonId lesson, @Nullable PostId after, int most) {
    door.open(user, lesson);
    List<PostRows.InThread> found = posts.threads(lesson, after, most, SHOWN_REPLIES);
    Map<UserId, String> names = writers.of(found.stream().map(PostRows.InThread::post).toList());
    return found.stream()
        .collect(groupingBy(one -> one.post().thread(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(thread -> discussion(thread, names))
        .toList();
  }

  private static Discussion discussion(List<PostRows.InThread> thread, Map<UserId, String> names) {
    PostRows.InThread question = thread.getFirst();
    List<Post> replies = thread.stream().skip(1).map(PostRows.InThread::post).toList();
    return new Discussion(question.post(), replies, question.replied(), names);
  }

  /**
   * Replies to a question, the newest first.
   *
   * @param after where the page before ended; null for the newest
   * @throws Refusal not found, also where this person may not open the lesson now
   */
  public Replies replies(SignedInUser user, PostId question, @Nullable PostId after, int most) {
    List<Post> found = posts.replies(question, after, most);
    Post asked = found.stream().findFirst().filter(Post::question).orElseThrow(Refusal::notFound);
    door.open(user, asked.lesson());
    List<Post> replies = found.subList(1, found.size());
    return new Replies(replies, writers.of(replies));
  }

  /**
   * Asks a question.
   *
   * @param atSeconds the moment of the recording it is about, or null
   * @throws Refusal where this person may not open the lesson now, asked too much in a short time,
   *     or wrote nothing or too much
   */
  public Discussion ask(
      SignedInUser user, LessonId lesson, String text, @Nullable Integer atSeconds) {
    Place place = door.open(user, lesson);
    requireText(text);
    if (atSeconds != null && (atSeconds < 0 || atSeconds > LATEST_SECOND)) {
      throw new Refusal("post.at", "Send the second of the recording, from 0, or none.");
    }
    limits.ask(user, place);
    PostId id = PostId.next();
    Post question = post(id, id, place, user, text, atSeconds);
    posts.insert(question);
    return new Discussion(question, List.of(), 0, Map.of(user.id(), user.displayName()));
  }

  /**
   * Replies to a question; an instructor's reply answers it.
   *
   * @throws Refusal as for {@link #ask}, and where the question was removed or has 200 replies
   */
  public Post reply(SignedInUser user, PostId question, String text) {
    Post asked = posts.find(question).filter(Post::question).orElseThrow(Refusal::notFound);
    Place place = door.open(user, asked.lesson());
    requireText(text);
    if (asked.removed()) {
      throw Refusal.conflict("post.removed", "This question was removed.");
    }
    limits.reply(user, place);
    Post reply = post(PostId.next(), question, place, user, text, null);
    transactions.run(
        () -> {
          posts.lock(question);
          if (posts.replies(question) >= MOST_REPLIES) {
            throw Refusal.conflict("post.full", "This question has 200 replies. Ask a new one.");
          }
          posts.insert(reply);
          if (place.author()) {
            posts.answered(question);
          }
        });
    return reply;
  }

  private Post post(
      PostId id,
      PostId thread,
      Place place,
      SignedInUser user,
      String text,
      @Nullable Integer atSeconds) {
    return new Post(
        id,
        thread,
        place.line().id(),
        user.id(),
        place.author(),
        false,
        text,
        atSeconds,
        clock.instant(),
        false);
  }

  private static void requireText(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new Refusal("post.text", "Write between 1 and 5,000 characters.");
    }
  }

  /**
   * Changes one's own words within half an hour.
   *
   * @throws Refusal {@code post.not-yours} with 403, {@code post.too-late} with 409
   */
  public void edit(SignedInUser user, PostId id, String text) {
    Post post = visible(user, id);
    if (!post.author().equals(user.id())) {
      throw Refusal.forbidden("post.not-yours", "Only whoever wrote this may change it.");
    }
    requireText(text);
    if (post.removed() || !post.editable(clock.instant())) {
      throw Refusal.conflict("post.too-late", "A post can be changed for 30 minutes.");
    }
    posts.edit(id, text, clock.instant());
  }

  /**
   * Takes away one's own post, or as an instructor anybody's; once more changes nothing.
   *
   * @throws Refusal {@code post.not-yours} with 403
   */
  public void remove(SignedInUser user, PostId id) {
    Post post = posts.find(id).orElseThrow(Refusal::notFound);
    Place place = door.open(user, post.lesson());
    if (!post.author().equals(user.id()) && !place.author()) {
      throw Refusal.forbidden("post.not-yours", "Only whoever wrote this may remove it.");
    }
    transactions.run(
        () -> {
          posts.remove(id, user.id(), clock.instant());
          reports.settle(id, user.id(), clock.instant());
        });
  }

  /** Tells the course's people that something is wrong with a post; once for each person. */
  public void report(SignedInUser user, PostId id, String reason) {
    visible(user, id);
    if (reason.isBlank() || reason.length() > 300) {
      throw new Refusal("post.reason", "Say in 1 to 300 characters what is wrong.");
    }
    limits.report(user);
    reports.add(id, user.id(), reason, clock.instant());
  }

  /** A post that somebody may see now. */
  public Post visible(SignedInUser user, PostId id) {
    Post post = posts.find(id).orElseThrow(Refusal::notFound);
    door.open(user, post.lesson());
    return post;
  }
}
