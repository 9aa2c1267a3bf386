package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.LessonVideo;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.probe.FileKind;
import dev.halfmillion.media.uploads.Upload;
import dev.halfmillion.platform.Refusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file gives a lesson.
 *
 * @param recording for a video or an audio file, which play alike; null for a PDF
 * @param documents the PDF
 */
record LessonMaterial(@Nullable LessonVideo recording, List<MediaId> documents) {

  /**
   * The material of an upload that is done.
   *
   * @throws Refusal where a recording does not say how long it plays, for progress is counted by it
   */
  static LessonMaterial of(@Nullable Upload file) {
    if (file == null) {
      return new LessonMaterial(null, List.of());
    }
    MediaId media = Objects.requireNonNull(file.media());
    if (file.kind() == FileKind.PDF) {
      return new LessonMaterial(null, List.of(media));
    }
    Integer seconds = file.seconds();
    if (seconds == null) {
      throw new Refusal(
          "lesson.seconds",
          "%s does not say how long it plays. Save it as %s once more."
              .formatted(file.fileName(), file.kind() == FileKind.VIDEO ? "MP4" : "MP3"));
    }
    return new LessonMaterial(new LessonVideo(media, seconds, null, List.of()), List.of());
  }
}
