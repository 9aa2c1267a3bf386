package dev.halfmillion.learning.discussions;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.study.LessonDoor;
import dev.halfmillion.learning.study.Place;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asking and replying below a lesson, for whoever may open it now. */
@Service
public class Discussions {

  private static final int LONGEST = 5_000;
  private static final int MOST_REPLIES = 200;
  private static final int LATEST_SECOND = 7 * 24 * 3_600;

  private final LessonDoor door;
  private final PostRows posts;
  private final PostReports reports;
  private final PostLimits limits;
  private final UserDirectory people;
  private final Transactions transactions;
  private final BusinessClock clock;

  Discussions(
      LessonDoor door,
      PostRows posts,
      PostReports reports,
      PostLimits limits,
      UserDirectory people,
      Transactions transactions,
      BusinessClock clock) {
    this.door = door;
    this.posts = posts;
    this.reports = reports;
    this.limits = limits;
    this.people = people;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The discussions of a lesson, the newest question first.
   *
   * @param after where the page before ended; null for the first
   */
  public List<Discussion> of(SignedInUser user, LessonId lesson, @Nullable PostId after, int most) {
    door.open(user, lesson);
    Map<PostId, List<Post>> threads = new LinkedHashMap<>();
    List<Post> found = posts.threads(lesson, after, most);
    found.forEach(
        post -> threads.computeIfAbsent(post.thread(), id -> new ArrayList<>()).add(post));
    Map<UserId, String> names = names(found);
    return threads.values().stream().map(thread -> discussion(thread, names)).toList();
  }

  private static Discussion discussion(List<Post> thread, Map<UserId, String> names) {
    return new Discussion(thread.getFirst(), thread.subList(1, thread.size()), names);
  }

  /** The names of those who wrote; nobody's who is gone. */
  Map<UserId, String> names(List<Post> found) {
    Set<UserId> authors = found.stream().map(Post::author).collect(Collectors.toSet());
    Map<UserId, String> names = new HashMap<>();
    if (!authors.isEmpty()) {
      people.findAll(authors).forEach((id, user) -> names.put(id, name(user)));
    }
    return names;
  }

  private static String name(User user) {
    return user.name();
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
    return new Discussion(question, List.of(), Map.of(user.id(), user.displayName()));
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

  /** A whole thread, as {@link #of} gives it. */
  public Discussion thread(SignedInUser user, PostId question) {
    visible(user, question);
    List<Post> thread = posts.thread(question);
    return discussion(thread, names(thread));
  }
}
