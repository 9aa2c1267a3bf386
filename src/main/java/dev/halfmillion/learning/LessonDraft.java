package dev.halfmillion.learning;

import dev.halfmillion.media.MediaId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as its author hands it in: a video one has a video, an article has text, and a video may
 * have text beside it.
 *
 * @param slug its part of addresses, unique in the course
 * @param title as in the outline
 * @param markdown the text; may be empty with a video
 * @param video null for an article
 * @param preview whether anybody may see it
 * @param required whether the course is complete only with it
 * @param documents PDF files beside the text, in order
 * @param published whether learners see it as soon as they see the course
 * @param kind what it mainly is
 */
public record LessonDraft(
    String slug,
    String title,
    String markdown,
    @Nullable LessonVideo video,
    boolean preview,
    boolean required,
    List<MediaId> documents,
    boolean published,
    LessonKind kind) {

  public LessonDraft {
    documents = List.copyOf(documents);
  }

  /** A lesson that is mainly its video or, without one, its text. */
  public LessonDraft(
      String slug,
      String title,
      String markdown,
      @Nullable LessonVideo video,
      boolean preview,
      boolean required,
      List<MediaId> documents,
      boolean published) {
    this(
        slug,
        title,
        markdown,
        video,
        preview,
        required,
        documents,
        published,
        video == null ? LessonKind.ARTICLE : LessonKind.VIDEO);
  }

  /** A lesson that learners see. */
  public LessonDraft(
      String slug,
      String title,
      String markdown,
      @Nullable LessonVideo video,
      boolean preview,
      boolean required,
      List<MediaId> documents) {
    this(slug, title, markdown, video, preview, required, documents, true);
  }

  /** A lesson without documents. */
  public LessonDraft(
      String slug,
      String title,
      String markdown,
      @Nullable LessonVideo video,
      boolean preview,
      boolean required) {
    this(slug, title, markdown, video, preview, required, List.of());
  }
}
