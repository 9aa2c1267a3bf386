package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.Audience;
import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseCover;
import dev.halfmillion.learning.CourseDraft;
import dev.halfmillion.learning.CourseDraft.SectionDraft;
import dev.halfmillion.learning.CourseFacts;
import dev.halfmillion.learning.CourseId;
import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.Courses;
import dev.halfmillion.learning.Instructor;
import dev.halfmillion.learning.LessonDraft;
import dev.halfmillion.media.uploads.Upload;
import dev.halfmillion.media.uploads.Uploads;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.ui.Akshars;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Begins courses from few words; all that is not asked for can be changed afterwards. */
@Service
public class NewCourse {

  /** The title of the section that a course begins with. */
  public static final String FIRST_SECTION = "Lessons";

  private static final int LONGEST_NAME = Instructor.LONGEST_NAME;

  private final CourseAuthoring authoring;
  private final Courses courses;
  private final Uploads uploads;
  private final RefusedFiles refused;
  private final Transactions transactions;

  NewCourse(
      CourseAuthoring authoring,
      Courses courses,
      Uploads uploads,
      RefusedFiles refused,
      Transactions transactions) {
    this.authoring = authoring;
    this.courses = courses;
    this.uploads = uploads;
    this.refused = refused;
    this.transactions = transactions;
  }

  /**
   * Makes a course with its first lessons, as a draft. A lesson with nothing in it is hidden, and
   * stays so until somebody writes in it.
   *
   * @param id as the form names it, so that a form sent twice makes one course
   * @param teacher who teaches, as shown; cut where it is longer than a course's teacher may be
   * @return its word in addresses
   * @throws dev.halfmillion.platform.Refusal where a text is missing or too long
   */
  public String make(
      CourseId id, String title, String summary, String teacher, List<NewLesson> lessons) {
    String word = AddressWord.of(title, "course", courses::taken);
    CourseDraft draft =
        new CourseDraft(
            word,
            Audience.STUDENTS,
            facts(title, summary),
            List.of(teacher(teacher)),
            List.of(new SectionDraft(FIRST_SECTION, drafts(lessons))));
    transactions.run(
        () -> {
          authoring.create(id, draft);
          lessons.forEach(this::claim);
          note(id, lessons);
        });
    return word;
  }

  private void note(CourseId id, List<NewLesson> lessons) {
    List<LessonOutline> made = courses.draft(id).orElseThrow().lessons().toList();
    for (int place = 0; place < lessons.size(); place++) {
      refused.note(made.get(place).id(), lessons.get(place).refused());
    }
  }

  private void claim(NewLesson lesson) {
    Upload file = lesson.file();
    if (file != null) {
      uploads.claim(file);
    }
  }

  private static List<LessonDraft> drafts(List<NewLesson> lessons) {
    Set<String> words = new HashSet<>();
    List<LessonDraft> drafts = new ArrayList<>();
    for (NewLesson lesson : lessons) {
      String word = AddressWord.of(lesson.title(), "lesson", words::contains);
      words.add(word);
      LessonMaterial material = LessonMaterial.of(lesson.file());
      drafts.add(
          new LessonDraft(
              word,
              lesson.title(),
              lesson.markdown(),
              material.recording(),
              false,
              true,
              material.documents(),
              !lesson.empty()));
    }
    return drafts;
  }

  /** What is shown of a teacher of whom nothing but the name is known yet. */
  static Instructor teacher(String typed) {
    String name = shortened(typed);
    return new Instructor(name, name + " made this course and teaches it.");
  }

  static CourseFacts facts(String title, String summary) {
    return new CourseFacts(
        title,
        summary,
        "en",
        new CourseCover(akshar(title), 1 + Math.floorMod(title.hashCode(), 6)));
  }

  /** A person's name may be longer than that of a teacher; no sign is cut in two. */
  private static String shortened(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? 1 : 0;
    return name.substring(0, LONGEST_NAME - end).strip();
  }

  /** What stands on the drawn cover of something with this title. */
  public static String akshar(String title) {
    return Akshars.findOrInitial(title).map(Akshars.Outline::text).orElse("\u0905");
  }
}
