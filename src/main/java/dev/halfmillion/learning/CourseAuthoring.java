package dev.halfmillion.learning;

import dev.halfmillion.learning.CourseDraft.SectionDraft;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.renditions.Renditions;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for authors: hand in a course, change it, publish it. */
@Service
public class CourseAuthoring {

  private final CourseRows courses;
  private final LessonRows lessons;
  private final CourseGaps gaps;
  private final LessonPictures pictures;
  private final CourseChanges changes;
  private final BusinessClock clock;
  private final Renditions renditions;

  CourseAuthoring(
      CourseRows courses,
      LessonRows lessons,
      CourseGaps gaps,
      LessonPictures pictures,
      CourseChanges changes,
      BusinessClock clock,
      Renditions renditions) {
    this.courses = courses;
    this.lessons = lessons;
    this.gaps = gaps;
    this.pictures = pictures;
    this.changes = changes;
    this.clock = clock;
    this.renditions = renditions;
  }

  /**
   * Takes in a whole course, unpublished.
   *
   * @throws Refusal when the address is taken, or a text is missing or too long
   */
  @Transactional
  public CourseId create(CourseDraft draft) {
    CourseId id = CourseId.next();
    create(id, draft);
    return id;
  }

  /** As {@link #create(CourseDraft)}, under an identifier that its form was given. */
  @Transactional
  public void create(CourseId id, CourseDraft draft) {
    CourseChecks.check(draft);
    Instant now = clock.instant();
    try {
      courses.insert(id, draft, null, now);
      for (int place = 0; place < draft.sections().size(); place++) {
        addSection(id, place, draft.sections().get(place), now);
      }
    } catch (DuplicateKeyException taken) {
      throw Refusal.conflict("course.slug-taken", "Another course or lesson has this address.");
    }
    changes.note("learning.course-created", id, draft.facts().title());
  }

  /**
   * Begins a course with one section and no lesson.
   *
   * @param person the person here who that is, and may edit it as an instructor; null for nobody
   */
  @Transactional
  public CourseId begin(
      String slug, CourseFacts facts, Instructor teacher, @Nullable UserId person, String section) {
    CourseChecks.check(facts);
    CourseChecks.check(teacher);
    CourseId id = CourseId.next();
    Instant now = clock.instant();
    CourseDraft bare = new CourseDraft(slug, Audience.STUDENTS, facts, List.of(teacher), List.of());
    courses.insert(id, bare, person, now);
    courses.insertSection(id, SectionId.next(), 0, section);
    changes.note("learning.course-created", id, facts.title());
    return id;
  }

  private void addSection(CourseId course, int place, SectionDraft draft, Instant now) {
    SectionId id = SectionId.next();
    courses.insertSection(course, id, place, draft.title());
    List<LessonDraft> drafts = draft.lessons();
    for (int i = 0; i < drafts.size(); i++) {
      lessons.insert(course, id, i, LessonId.next(), drafts.get(i), now);
      pictures.claim(drafts.get(i).markdown());
      LessonVideo recording = drafts.get(i).video();
      if (recording != null) {
        askForVersions(recording.media());
      }
    }
  }

  /** Has smaller versions of a recording made by and by. */
  public void askForVersions(MediaId recording) {
    renditions.ask(recording);
  }

  /**
   * Shows a course to people, or hides it; grants and progress stay.
   *
   * @throws Refusal {@code course.empty} for one without a lesson that learners would see, {@code
   *     course.gaps} where one of those has nothing in it or waits for a file that was refused
   */
  @Transactional
  public void publish(CourseId id, boolean published) {
    courses.find(id).orElseThrow(Refusal::notFound);
    List<LessonRows.LineRow> lines = lessons.lines(Set.of(id)).getOrDefault(id, List.of());
    if (published && lines.stream().noneMatch(LessonRows.LineRow::published)) {
      throw Refusal.conflict(
          "course.empty", "No lesson of the course is shown to learners yet. Show one first.");
    }
    if (published) {
      gaps.require(id);
    }
    if (courses.publish(id, published, clock.instant())) {
      changes.note(published ? "learning.course-published" : "learning.course-hidden", id, "");
    }
  }

  /** Changes what is said of a course. */
  @Transactional
  public void edit(CourseId id, CourseFacts facts) {
    CourseChecks.check(facts);
    courses.find(id).orElseThrow(Refusal::notFound);
    courses.update(id, facts, clock.instant());
    changes.note("learning.course-edited", id, facts.title());
  }

  /** The lesson as its author sees it. */
  public Lesson lesson(LessonId id) {
    return lessons.find(id).orElseThrow(Refusal::notFound);
  }

  /**
   * Shows a lesson to learners, from now on or, in a draft, once the course is published.
   *
   * @throws Refusal {@code lesson.text} where learners would see nothing
   */
  @Transactional
  public void show(LessonId id) {
    Lesson lesson = lessons.find(id).orElseThrow(Refusal::notFound);
    if (live(lesson.courseId())) {
      gaps.require(lesson);
    }
    lessons.show(id, clock.instant());
    changes.note("learning.lesson-shown", lesson.courseId(), id + " " + lesson.title());
  }

  private boolean live(CourseId id) {
    return courses.find(id).filter(CourseRows.CourseRow::published).isPresent();
  }

  /** Changes a lesson's title, text and flags; what learners see of a course keeps a content. */
  @Transactional
  public void edit(LessonId id, LessonEdit edit) {
    Lesson lesson = lessons.find(id).orElseThrow(Refusal::notFound);
    boolean live = live(lesson.courseId());
    CourseChecks.check(edit, lesson, live);
    if (live && edit.published() && lesson.kind() == LessonKind.QUIZ) {
      gaps.require(lesson);
    }
    Integer seconds =
        lesson.kind() == LessonKind.ARTICLE ? ReadingTime.seconds(edit.markdown()) : null;
    lessons.update(id, edit, seconds, clock.instant());
    pictures.claim(edit.markdown());
    changes.note("learning.lesson-edited", lesson.courseId(), id + " " + edit.title());
  }
}
