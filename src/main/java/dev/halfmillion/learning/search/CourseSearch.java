package dev.halfmillion.learning.search;

import dev.halfmillion.identity.Throttle;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.study.Library;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Looks for words in the courses of one person: titles, texts, captions and their own notes. What
 * is hidden, locked or not theirs is never looked through.
 */
@Service
public class CourseSearch {

  private static final int A_MINUTE = 60;

  private final Library library;
  private final SearchRows rows;
  private final Throttle throttle;

  CourseSearch(Library library, SearchRows rows, Clock clock) {
    this.library = library;
    this.rows = rows;
    this.throttle = new Throttle(A_MINUTE, Duration.ofMinutes(1), clock);
  }

  /**
   * What holds all of the words; courses first, then lessons by title, own notes, texts, captions.
   *
   * @param rank of the last of the page before, or -1
   * @param id of the last of the page before, or null for the first page
   * @throws Refusal {@code search.query} where nothing is looked for, and 429 for too much at once
   */
  public List<Found> find(SignedInUser user, String query, int rank, @Nullable UUID id, int most) {
    Words words = Words.of(query);
    Optional<Duration> wait = throttle.count(user.id().toString());
    if (wait.isPresent()) {
      throw Refusal.tooMany("too-many", "You searched much at once. Wait a minute.", wait.get());
    }
    Library.Open open = library.open(user);
    List<CourseId> courses = open.courses();
    List<LessonId> locked = open.locked();
    if (courses.isEmpty()) {
      return List.of();
    }
    SearchRows.After after = id == null ? null : new SearchRows.After(rank, id);
    return rows.find(words, new SearchRows.Scope(user.id(), courses, locked), after, most);
  }
}
