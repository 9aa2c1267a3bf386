package dev.halfmillion.learning;

import dev.halfmillion.learning.CourseDraft.SectionDraft;
import dev.halfmillion.learning.LessonVideo.Caption;
import dev.halfmillion.media.MediaId;
import dev.halfmillion.media.MediaLibrary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Small courses for tests, each under an address of its own. */
public final class SampleCourses {

  private static final AtomicInteger NEXT = new AtomicInteger();

  /** Who teaches all of them. */
  public static final Instructor TEACHER =
      new Instructor("Asha Rao", "Has taught samples for ten years.");

  private SampleCourses() {}

  public static String slug() {
    return "sample-" + NEXT.incrementAndGet();
  }

  /**
   * Two sections: a preview video of 100 seconds, an article; a video of 60 seconds, an optional
   * article.
   */
  public static CourseDraft draft(String slug, MediaLibrary library) {
    return new CourseDraft(
        slug,
        Audience.STUDENTS,
        facts("Sample " + slug),
        List.of(TEACHER),
        List.of(
            new SectionDraft(
                "Start",
                List.of(video("welcome", 100, true, library), article("first-steps", true))),
            new SectionDraft(
                "Go on", List.of(video("deeper", 60, false, library), article("extra", false)))));
  }

  public static CourseFacts facts(String title) {
    return new CourseFacts(title, "What the sample teaches.", "en", new CourseCover("अ", 3));
  }

  public static LessonDraft article(String slug, boolean required) {
    return new LessonDraft(
        slug, "Article " + slug, "Some **text** to read.", null, false, required);
  }

  public static LessonDraft video(String slug, int seconds, boolean preview, MediaLibrary library) {
    LessonVideo video =
        new LessonVideo(
            file(library, slug + ".mp4", "video/mp4"),
            seconds,
            file(library, slug + ".png", "image/png"),
            List.of(
                new Caption("en", "English", file(library, slug + ".en.vtt", "text/vtt")),
                new Caption("hi", "हिन्दी", file(library, slug + ".hi.vtt", "text/vtt"))));
    return new LessonDraft(slug, "Video " + slug, "", video, preview, true);
  }

  private static MediaId file(MediaLibrary library, String name, String type) {
    return library.store(
        new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)), name, type);
  }
}
