package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.LessonContent;
import dev.halfmillion.learning.LessonId;
import dev.halfmillion.learning.LessonKind;
import dev.halfmillion.learning.VideoView;
import dev.halfmillion.learning.study.LessonState;
import dev.halfmillion.learning.study.OpenLesson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lesson with its content and one person's progress. */
@Schema(name = "Lesson")
record LessonPage(
    String id,
    String courseId,
    int number,
    String sectionTitle,
    String title,
    LessonKind kind,
    int seconds,
    @Schema(description = "The text, already made safe") @Nullable String html,
    @Nullable Video video,
    @Schema(description = "The documents, which html lists too") List<Download> downloads,
    Progress progress,
    @Nullable QuizInfo quiz,
    @Nullable String previousLessonId,
    @Nullable String nextLessonId) {

  static LessonPage of(OpenLesson open, LessonContent content, @Nullable QuizInfo quiz) {
    String html = content.html();
    VideoView video = content.video();
    return new LessonPage(
        open.line().id().toString(),
        open.course().id().toString(),
        open.line().number(),
        open.sectionTitle(),
        open.line().title(),
        open.line().kind(),
        open.line().seconds(),
        html.isEmpty() ? null : html,
        video == null ? null : Video.of(video),
        content.downloads().stream().map(Download::of).toList(),
        Progress.of(open.state()),
        quiz,
        text(open.previous()),
        text(open.next()));
  }

  private static @Nullable String text(@Nullable LessonId id) {
    return id == null ? null : id.toString();
  }

  /** A document of the lesson. */
  record Download(String name, String url, long sizeBytes) {

    static Download of(LessonContent.DownloadView view) {
      return new Download(view.name(), view.url(), view.sizeBytes());
    }
  }

  /** How far this person is. */
  record Progress(int positionSeconds, int watchedSeconds, boolean completed) {

    static Progress of(LessonState state) {
      return new Progress(state.positionSeconds(), state.watchedSeconds(), state.completed());
    }
  }
}
