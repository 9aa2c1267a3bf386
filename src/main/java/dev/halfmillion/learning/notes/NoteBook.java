package dev.halfmillion.learning.notes;

import dev.halfmillion.identity.Throttle;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.study.LessonDoor;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * The notes of one person.
 *
 * <p>Devices write offline and send what they have in any order, some of it twice. So each note
 * keeps the edit with the latest moment; of two of the same moment a deletion wins, else the text
 * that sorts last. Any order of the same edits therefore ends in the same note. A deleted note
 * leaves a stone without text behind, so that an older edit that comes late does not bring it back;
 * stones count towards how much a lesson holds, and go in time ({@link ForgetStones}). Moments are
 * those of the devices' own clocks and never later than the server's: it is the system clock, for
 * devices know no other.
 */
@Service
public class NoteBook {

  private static final int MOST_PER_LESSON = 500;
  private static final int MOST_WITH_STONES = 1_500;
  private static final int EDITS_A_MINUTE = 240;

  private final LessonDoor door;
  private final NoteRows rows;
  private final Throttle throttle;
  private final Clock clock;

  NoteBook(LessonDoor door, NoteRows rows, Clock clock) {
    this.door = door;
    this.rows = rows;
    this.throttle = new Throttle(EDITS_A_MINUTE, Duration.ofMinutes(1), clock);
    this.clock = clock;
  }

  /**
   * Somebody's notes in a lesson, in the order of the recording.
   *
   * @param after where the page before ended; null for the first
   * @throws Refusal where this person may not open the lesson now
   */
  public List<Note> inLesson(
      SignedInUser user, LessonId lesson, @Nullable NotePlace after, int most) {
    door.open(user, lesson);
    return rows.inLesson(user.id(), lesson, after, most);
  }

  /**
   * Somebody's notes in a course, the one begun last first.
   *
   * @param after where the page before ended; null for the first
   */
  public List<Note> inCourse(SignedInUser user, CourseId course, @Nullable NoteId after, int most) {
    door.course(user, course);
    return rows.inCourse(user.id(), course, after, most);
  }

  /**
   * Takes in what a device wrote and answers what holds now: that, or a later edit.
   *
   * @throws Refusal not found for a note of somebody else and for a lesson this person may not
   *     open, {@code note.deleted} with 410 where it was deleted later, and where a lesson has too
   *     many notes
   */
  public Note write(SignedInUser user, NoteId id, NoteEdit edit) {
    count(user);
    Optional<NoteRows.Kept> kept = own(user, id);
    LessonId lesson = kept.map(NoteRows.Kept::lesson).orElse(edit.lesson());
    door.open(user, lesson);
    Instant at = bounded(edit.editedAt());
    if (kept.isEmpty()) {
      requireRoom(user, lesson);
    }
    if (kept.isPresent() || !rows.insert(user.id(), id, edit, at)) {
      rows.overwrite(user.id(), id, edit, at);
    }
    return rows.find(user.id(), id).orElseThrow(NoteBook::gone);
  }

  private static Refusal gone() {
    return new Refusal(
        HttpStatus.GONE, "note.deleted", "This note was deleted later than you wrote it.");
  }

  /** Refuses the note of somebody else before anything is asked of what was sent. */
  public void requireOwn(SignedInUser user, NoteId id) {
    own(user, id);
  }

  /**
   * Deletes a note unless it was edited later; a deleted one stays so. That a note was deleted
   * before it came is kept only where it is said which lesson it stood in.
   *
   * @param lesson where it stood; needed, and asked for, only where the note is not known here
   * @param deletedAt when the device did it; null for now
   * @throws Refusal not found for a note of somebody else, and for an unknown one of a lesson that
   *     this person may not open; {@code note.too-many} where the lesson holds no more
   */
  public void delete(
      SignedInUser user, NoteId id, @Nullable LessonId lesson, @Nullable Instant deletedAt) {
    count(user);
    Instant at = bounded(deletedAt);
    if (own(user, id).isPresent()) {
      rows.bury(user.id(), id, at);
    } else if (lesson != null) {
      door.open(user, lesson);
      requireRoom(rows.room(user.id(), lesson));
      if (!rows.insertStone(user.id(), id, lesson, at)) {
        rows.bury(user.id(), id, at);
      }
    }
  }

  private Optional<NoteRows.Kept> own(SignedInUser user, NoteId id) {
    Optional<NoteRows.Kept> kept = rows.kept(id);
    if (kept.filter(note -> !note.owner().equals(user.id())).isPresent()) {
      throw Refusal.notFound();
    }
    return kept;
  }

  private void requireRoom(SignedInUser user, LessonId lesson) {
    NoteRows.Room room = rows.room(user.id(), lesson);
    if (room.notes() >= MOST_PER_LESSON) {
      throw Refusal.conflict(
          "note.too-many", "A lesson holds at most 500 notes. Delete some that you need no more.");
    }
    requireRoom(room);
  }

  private static void requireRoom(NoteRows.Room room) {
    if (room.rows() >= MOST_WITH_STONES) {
      throw Refusal.conflict(
          "note.too-many",
          "You have deleted very many notes of this lesson lately. Write on in some days.");
    }
  }

  private void count(SignedInUser user) {
    Optional<Duration> wait = throttle.count(user.id().toString());
    if (wait.isPresent()) {
      throw Refusal.tooMany("too-many", "That was very much at once. Wait a minute.", wait.get());
    }
  }

  private Instant bounded(@Nullable Instant sent) {
    Instant now = clock.instant();
    if (sent == null || sent.isAfter(now)) {
      return now;
    }
    return sent.isBefore(Instant.EPOCH) ? Instant.EPOCH : sent;
  }
}
