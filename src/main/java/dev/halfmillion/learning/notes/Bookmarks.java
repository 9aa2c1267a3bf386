package dev.halfmillion.learning.notes;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.study.LessonDoor;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The lessons that one person marked. */
@Service
public class Bookmarks {

  private final LessonDoor door;
  private final BookmarkRows rows;
  private final BusinessClock clock;

  Bookmarks(LessonDoor door, BookmarkRows rows, BusinessClock clock) {
    this.door = door;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * The lessons somebody marked in courses they may open, the one marked last first.
   *
   * @param after where the page before ended; null for the first
   */
  public List<Bookmark> of(SignedInUser user, @Nullable UUID after, int most) {
    List<CourseId> courses = door.courses(user).stream().map(CourseOutline::id).toList();
    return courses.isEmpty() ? List.of() : rows.list(user.id(), courses, after, most);
  }

  /**
   * Marks a lesson; once more changes nothing.
   *
   * @throws Refusal where this person may not open the lesson now
   */
  public void add(SignedInUser user, LessonId lesson) {
    door.open(user, lesson);
    rows.add(user.id(), lesson, clock.instant());
  }

  /**
   * Takes a mark away; once more changes nothing.
   *
   * @throws Refusal where this person may not open the lesson now
   */
  public void remove(SignedInUser user, LessonId lesson) {
    door.open(user, lesson);
    rows.remove(user.id(), lesson);
  }
}
