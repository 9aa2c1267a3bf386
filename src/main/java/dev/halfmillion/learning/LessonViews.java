package dev.halfmillion.learning;

import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.MediaLinks;
import dev.halfmillion.platform.ui.SizeText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A lesson's content as people get it: safe HTML and addresses that open for a while. */
@Component
public class LessonViews {

  /** A page on which somebody writes asks again with each pause. */
  private static final Duration WRITING = Duration.ofHours(12);

  private final LessonRows lessons;
  private final LessonPictures pictures;
  private final MediaLinks links;
  private final MediaLibrary library;

  LessonViews(LessonRows lessons, LessonPictures pictures, MediaLinks links, MediaLibrary library) {
    this.lessons = lessons;
    this.pictures = pictures;
    this.links = links;
    this.library = library;
  }

  /** A lesson with its content, whoever may see it: ask first whether this person may. */
  Optional<Lesson> find(LessonId id) {
    return lessons.find(id);
  }

  /** The course that a lesson belongs to, or empty. */
  Optional<CourseId> courseOf(LessonId id) {
    return lessons.courseOf(id);
  }

  /** Its text and video with addresses that open at least so long. */
  LessonContent content(Lesson lesson, Duration open) {
    return new LessonContent(html(lesson, open), video(lesson, open));
  }

  /** Until when links open that are made now to open at least so long. */
  Instant opensUntil(Duration open) {
    return links.until(open);
  }

  /**
   * The text and below it the documents, which open at least so long; safe to write unescaped,
   * empty where there is neither.
   */
  String html(Lesson lesson, Duration open) {
    String documents =
        lesson.documents().stream()
            .flatMap(id -> library.describe(id).stream())
            .map(file -> document(file, open))
            .collect(Collectors.joining());
    String text = pictures.html(lesson.markdown(), open);
    return documents.isEmpty() ? text : text + "<h3>Documents</h3><ul>" + documents + "</ul>";
  }

  private String document(MediaAsset file, Duration open) {
    return "<li><a href=\"%s\" target=\"_blank\" rel=\"noopener\">%s</a> (PDF, %s)</li>"
        .formatted(
            HtmlUtils.htmlEscape(links.shown(file.id(), open)),
            HtmlUtils.htmlEscape(file.fileName()),
            SizeText.of(file.size()));
  }

  /** A text that is being written, safe to write unescaped. */
  public String preview(String markdown) {
    return pictures.html(markdown, WRITING);
  }

  /** The video with addresses that open at least so long; null for an article. */
  @Nullable VideoView video(Lesson lesson, Duration open) {
    LessonVideo video = lesson.video();
    if (video == null) {
      return null;
    }
    MediaId poster = video.poster();
    return new VideoView(
        links.signed(video.media(), open),
        video.captions().stream()
            .map(c -> new VideoView.CaptionView(c.lang(), c.label(), links.signed(c.media(), open)))
            .toList(),
        poster == null ? null : links.signed(poster, open));
  }
}
