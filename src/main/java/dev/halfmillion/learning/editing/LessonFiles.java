package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseChanges;
import dev.halfmillion.learning.Lesson;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.uploads.Upload;
import dev.halfmillion.media.uploads.Uploads;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import java.util.List;
import org.springframework.stereotype.Service;

/** The recording and the documents of a lesson. */
@Service
public class LessonFiles {

  private static final int MOST_DOCUMENTS = 20;

  /** What a lesson without recording takes until its text is saved once more. */
  private static final int A_MOMENT = 30;

  private final CourseAuthoring authoring;
  private final PartRows parts;
  private final RefusedFiles refused;
  private final Uploads uploads;
  private final CourseChanges changes;
  private final Transactions transactions;
  private final BusinessClock clock;

  LessonFiles(
      CourseAuthoring authoring,
      PartRows parts,
      RefusedFiles refused,
      Uploads uploads,
      CourseChanges changes,
      Transactions transactions,
      BusinessClock clock) {
    this.authoring = authoring;
    this.parts = parts;
    this.refused = refused;
    this.uploads = uploads;
    this.changes = changes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Gives a lesson a file: a video or an audio file becomes its recording, in place of the one
   * before, a PDF one more document.
   *
   * @throws Refusal for a recording that does not say how long it plays, or one document too many
   */
  public void add(LessonId id, Upload file) {
    LessonMaterial material = LessonMaterial.of(file);
    transactions.run(
        () -> {
          Lesson lesson = authoring.lesson(id);
          LessonVideo recording = material.recording();
          if (recording != null) {
            parts.record(id, recording, recording.seconds(), clock.instant());
            authoring.askForVersions(recording.media());
          }
          if (lesson.documents().size() + material.documents().size() > MOST_DOCUMENTS) {
            throw new Refusal("lesson.documents", "A lesson has at most 20 documents.");
          }
          material
              .documents()
              .forEach(document -> parts.addDocument(id, document, clock.instant()));
          uploads.claim(file);
          refused.settle(id);
          note("learning.file-added", lesson, file.fileName());
        });
  }

  /**
   * Takes the recording off a lesson.
   *
   * @throws Refusal {@code lesson.text} where nothing would be left of a published lesson
   */
  public void removeRecording(LessonId id, boolean published) {
    transactions.run(
        () -> {
          Lesson lesson = authoring.lesson(id);
          requireRest(published, lesson.markdown().isBlank() && lesson.documents().isEmpty());
          parts.record(id, null, A_MOMENT, clock.instant());
          note("learning.recording-removed", lesson, lesson.title());
        });
  }

  /**
   * Takes a document off a lesson.
   *
   * @throws Refusal {@code lesson.text} where nothing would be left of a published lesson
   */
  public void removeDocument(LessonId id, MediaId document, boolean published) {
    transactions.run(
        () -> {
          Lesson lesson = authoring.lesson(id);
          boolean last = lesson.documents().equals(List.of(document));
          requireRest(published, last && lesson.markdown().isBlank() && lesson.video() == null);
          parts.removeDocument(id, document, clock.instant());
          note("learning.document-removed", lesson, document.toString());
        });
  }

  private static void requireRest(boolean published, boolean nothing) {
    if (published && nothing) {
      throw Refusal.conflict(
          "lesson.text", "Nothing would be left of the lesson. Hide it or write a text first.");
    }
  }

  private void note(String action, Lesson lesson, String detail) {
    changes.note(action, lesson.courseId(), lesson.id() + " " + detail);
  }
}
