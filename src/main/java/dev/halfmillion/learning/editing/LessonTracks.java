package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.CourseAuthoring;
import dev.halfmillion.learning.CourseChanges;
import dev.halfmillion.learning.Lesson;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.learning.LessonVideo.Caption;
import dev.halfmillion.learning.LessonVideo.Chapter;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.captions.Captions;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Service;

/** The chapters and captions of a lesson's recording. */
@Service
public class LessonTracks {

  private final CourseAuthoring authoring;
  private final TrackRows rows;
  private final MediaLibrary library;
  private final CourseChanges changes;
  private final Transactions transactions;
  private final BusinessClock clock;

  LessonTracks(
      CourseAuthoring authoring,
      TrackRows rows,
      MediaLibrary library,
      CourseChanges changes,
      Transactions transactions,
      BusinessClock clock) {
    this.authoring = authoring;
    this.rows = rows;
    this.library = library;
    this.changes = changes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Divides the recording anew.
   *
   * @param text a line for each chapter, such as {@code 1:30 The first fold}; empty for none
   * @throws Refusal {@code lesson.chapters} with the line at fault
   */
  public void divide(LessonId id, String text) {
    transactions.run(
        () -> {
          Lesson lesson = authoring.lesson(id);
          List<Chapter> chapters = ChapterText.read(text, recording(lesson).seconds());
          rows.replaceChapters(id, chapters, clock.instant());
          changes.note("learning.chapters-changed", lesson.courseId(), id + " " + chapters.size());
        });
  }

  /**
   * Adds captions, or puts them in place of those in the same language. They are written anew as
   * plain words.
   *
   * @param lang one of {@link CaptionLanguages}
   * @throws Refusal {@code captions.…} with what to mend
   */
  public void caption(LessonId id, String lang, byte[] file) {
    String label = CaptionLanguages.name(lang);
    Captions captions = Captions.read(file);
    Lesson named = authoring.lesson(id);
    byte[] written = captions.webVtt().getBytes(StandardCharsets.UTF_8);
    MediaId media =
        library.storeUnclaimed(
            new ByteArrayInputStream(written), named.slug() + "." + lang + ".vtt", "text/vtt");
    transactions.run(
        () -> {
          Lesson lesson = authoring.lesson(id);
          int place = recording(lesson).captions().size();
          library.claim(media);
          rows.putCaption(id, new Caption(lang, label, media), place, clock.instant());
          changes.note("learning.captions-added", lesson.courseId(), id + " " + lang);
        });
  }

  /** Takes the captions in a language away; none is fine. */
  public void removeCaption(LessonId id, String lang) {
    transactions.run(
        () -> {
          Lesson lesson = authoring.lesson(id);
          if (rows.removeCaption(id, lang, clock.instant())) {
            changes.note("learning.captions-removed", lesson.courseId(), id + " " + lang);
          }
        });
  }

  private static LessonVideo recording(Lesson lesson) {
    LessonVideo recording = lesson.video();
    if (recording == null) {
      throw Refusal.conflict("lesson.recording", "The lesson has no recording any more.");
    }
    return recording;
  }
}
