package dev.halfmillion.learning;

import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLinks;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A lesson's content as people get it: safe HTML and addresses that open for a while. */
@Component
public class LessonViews {

  private final LessonRows lessons;
  private final LessonHtml html;
  private final MediaLinks links;

  LessonViews(LessonRows lessons, LessonHtml html, MediaLinks links) {
    this.lessons = lessons;
    this.html = html;
    this.links = links;
  }

  /** A lesson with its content, whoever may see it: ask first whether this person may. */
  public Optional<Lesson> find(LessonId id) {
    return lessons.find(id);
  }

  /** The text, safe to write unescaped; empty where there is none. */
  public String html(Lesson lesson) {
    return html.of(lesson.markdown());
  }

  /** The video with addresses that open at least so long; null for an article. */
  public @Nullable VideoView video(Lesson lesson, Duration open) {
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
