package dev.halfmillion.learning;

import dev.halfmillion.learning.LessonContent.DownloadView;
import dev.halfmillion.learning.VideoView.VersionView;
import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.MediaLinks;
import dev.halfmillion.media.MediaType;
import dev.halfmillion.media.access.SignedLinks;
import dev.halfmillion.media.renditions.RenditionKind;
import dev.halfmillion.media.renditions.Renditions;
import dev.halfmillion.platform.ui.SizeText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
  private final Renditions renditions;

  LessonViews(
      LessonRows lessons,
      LessonPictures pictures,
      MediaLinks links,
      MediaLibrary library,
      Renditions renditions) {
    this.renditions = renditions;
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

  /** What stands in it, the same for everybody. */
  PlainContent plain(Lesson lesson) {
    return new PlainContent(
        pictures.plain(lesson.markdown()),
        lesson.documents().stream().flatMap(id -> library.describe(id).stream()).toList(),
        playback(lesson.video()));
  }

  private @Nullable Playback playback(@Nullable LessonVideo video) {
    if (video == null) {
      return null;
    }
    Optional<MediaAsset> file = library.describe(video.media());
    Map<RenditionKind, MediaAsset> made = renditions.ready(video.media());
    MediaAsset poster = made.get(RenditionKind.POSTER);
    return new Playback(
        video.media(),
        file.map(MediaAsset::size).orElse(0L),
        video.captions(),
        video.chapters(),
        video.poster() == null && poster != null ? poster.id() : video.poster(),
        made.getOrDefault(RenditionKind.AUDIO, file.filter(LessonViews::isSound).orElse(null)),
        made.get(RenditionKind.SMALL));
  }

  private static boolean isSound(MediaAsset file) {
    return file.type() == MediaType.MP3 || file.type() == MediaType.M4A;
  }

  /** The content with addresses. */
  LessonContent signed(PlainContent content, SignedLinks links) {
    return new LessonContent(
        html(content, links), video(content.playback(), links), downloads(content, links));
  }

  private static String html(PlainContent content, SignedLinks links) {
    String text = LessonPictures.signed(content.html(), links);
    String documents =
        content.documents().stream()
            .map(file -> document(file, links))
            .collect(Collectors.joining());
    return documents.isEmpty() ? text : text + "<h3>Documents</h3><ul>" + documents + "</ul>";
  }

  private static String document(MediaAsset file, SignedLinks links) {
    return "<li><a href=\"%s\" target=\"_blank\" rel=\"noopener\">%s</a> (PDF, %s)</li>"
        .formatted(
            HtmlUtils.htmlEscape(links.shown(file.id())),
            HtmlUtils.htmlEscape(file.fileName()),
            SizeText.of(file.size()));
  }

  private static List<DownloadView> downloads(PlainContent content, SignedLinks links) {
    return content.documents().stream()
        .map(file -> new DownloadView(file.fileName(), links.to(file.id()), file.size()))
        .toList();
  }

  private static @Nullable VideoView video(@Nullable Playback playback, SignedLinks links) {
    if (playback == null) {
      return null;
    }
    MediaId poster = playback.poster();
    VersionView small = version(RenditionKind.SMALL, playback.small(), links);
    return new VideoView(
        links.to(playback.file()),
        playback.sizeBytes(),
        playback.captions().stream()
            .map(c -> new VideoView.CaptionView(c.lang(), c.label(), links.to(c.media())))
            .toList(),
        playback.chapters(),
        poster == null ? null : links.to(poster),
        version(RenditionKind.AUDIO, playback.audio(), links),
        small == null ? List.of() : List.of(small),
        links.until());
  }

  private static @Nullable VersionView version(
      RenditionKind kind, @Nullable MediaAsset file, SignedLinks links) {
    return file == null ? null : new VersionView(kind.word(), links.to(file.id()), file.size());
  }

  /** A text that is being written, safe to write unescaped. */
  public String preview(String markdown) {
    return LessonPictures.signed(pictures.plain(markdown), links.forAnybody(WRITING));
  }

  /** The content for anybody: only for what anybody may see. */
  LessonContent forAnybody(Lesson lesson, Duration open) {
    return signed(plain(lesson), links.forAnybody(open));
  }
}
