package dev.halfmillion.site.web;

import dev.halfmillion.learning.CourseOutline.LessonOutline;
import dev.halfmillion.learning.CoursePreview;
import dev.halfmillion.learning.CoursePreview.PreviewLesson;
import dev.halfmillion.learning.VideoView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a free lesson shows. */
@Component
class PreviewPages {

  private final Shelf shelf;
  private final CoursePreview previews;

  PreviewPages(Shelf shelf, CoursePreview previews) {
    this.shelf = shelf;
    this.previews = previews;
  }

  Optional<PreviewPage> find(String slug, String lesson) {
    return shelf
        .offer(slug)
        .flatMap(
            offer ->
                offer.courses().stream()
                    .flatMap(course -> previews.lesson(course, lesson).stream())
                    .findFirst()
                    .map(found -> page(offer, found)));
  }

  private PreviewPage page(Offer offer, PreviewLesson found) {
    LessonOutline line = found.line();
    String place =
        "Lesson %d of %d, %s"
            .formatted(line.number(), found.course().lessonCount(), Words.length(line));
    return new PreviewPage(
        shelf.line(offer),
        line.title(),
        place,
        found.html(),
        video(found.video()),
        "/checkout/" + offer.product().slug(),
        others(offer, line));
  }

  private static PreviewPage.@Nullable Video video(@Nullable VideoView video) {
    if (video == null) {
      return null;
    }
    return new PreviewPage.Video(
        video.url(),
        video.poster(),
        video.captions().stream()
            .map(c -> new PreviewPage.Caption(c.lang(), c.label(), c.url()))
            .toList());
  }

  private static List<PreviewPage.Other> others(Offer offer, LessonOutline here) {
    return offer.lessons().stream()
        .filter(lesson -> lesson.preview() && !lesson.id().equals(here.id()))
        .map(
            lesson ->
                new PreviewPage.Other(lesson.title(), offer.preview(lesson), Words.length(lesson)))
        .toList();
  }
}
