package dev.halfmillion.learning.web;

import dev.halfmillion.learning.Lesson;
import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.learning.editing.CaptionLanguages;
import dev.halfmillion.learning.editing.ChapterText;
import dev.halfmillion.learning.web.RecordingPanel.CaptionLine;
import dev.halfmillion.learning.web.RecordingPanel.VersionLine;
import dev.halfmillion.media.MediaAsset;
import dev.halfmillion.media.MediaLibrary;
import dev.halfmillion.media.renditions.Rendition;
import dev.halfmillion.media.renditions.RenditionKind;
import dev.halfmillion.media.renditions.RenditionState;
import dev.halfmillion.media.renditions.Renditions;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.SizeText;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what belongs to the recording of a lesson. */
@Component
class RecordingPanels {

  private static final String ABSENT =
      "ffmpeg is not installed: the file is served as it is. Smaller versions are made once whoever"
          + " runs the academy has installed it.";

  private final Renditions renditions;
  private final MediaLibrary library;

  RecordingPanels(Renditions renditions, MediaLibrary library) {
    this.renditions = renditions;
    this.library = library;
  }

  /**
   * The panel; null for a lesson without recording.
   *
   * @param typed chapters that could not be kept; null for those that stand
   */
  @Nullable RecordingPanel of(Lesson lesson, String address, @Nullable String typed) {
    LessonVideo recording = lesson.video();
    if (recording == null) {
      return null;
    }
    List<Rendition> versions = renditions.of(recording.media());
    boolean waits = versions.stream().anyMatch(v -> v.state() == RenditionState.WAITING);
    boolean note = !renditions.possible() && (versions.isEmpty() || waits);
    return new RecordingPanel(
        versions.stream().map(this::line).toList(),
        note ? ABSENT : "",
        versions.stream().anyMatch(v -> v.state() == RenditionState.FAILED),
        typed == null ? ChapterText.of(recording.chapters()) : typed,
        recording.captions().stream()
            .map(c -> new CaptionLine(c.lang(), c.label(), removal(address, c.lang())))
            .toList(),
        CaptionLanguages.all().entrySet().stream()
            .map(language -> Option.of(language.getKey(), language.getValue()))
            .toList());
  }

  private static String removal(String address, String lang) {
    return address + "/captions/" + lang + "/removal";
  }

  private VersionLine line(Rendition version) {
    return new VersionLine(
        name(version.kind()), tone(version.state()), word(version.state()), facts(version));
  }

  private String facts(Rendition version) {
    return version.asset() == null
        ? version.reason()
        : library.describe(version.asset()).map(MediaAsset::size).map(SizeText::of).orElse("");
  }

  private static String name(RenditionKind kind) {
    return switch (kind) {
      case AUDIO -> "Sound alone";
      case SMALL -> "Small picture, 360p";
      case POSTER -> "Picture before it starts";
      case W400, W800, W1600 -> "Picture as WebP, %d pixels wide".formatted(kind.width());
    };
  }

  private static Tone tone(RenditionState state) {
    return switch (state) {
      case WAITING, WORKING -> Tone.PENDING;
      case READY -> Tone.AVAILABLE;
      case FAILED -> Tone.REVERSED;
      case NEEDLESS -> Tone.NEUTRAL;
    };
  }

  private static String word(RenditionState state) {
    return switch (state) {
      case WAITING -> "Waiting";
      case WORKING -> "Being made";
      case READY -> "Ready";
      case FAILED -> "Failed";
      case NEEDLESS -> "Not needed";
    };
  }
}
