package dev.halfmillion.learning.web.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.halfmillion.learning.CourseCover;
import io.swagger.v3.oas.annotations.media.Schema;

/** How a course looks from afar. */
record Cover(
    String akshar,
    @Schema(minimum = "1", maximum = "6") int colour,
    @Schema(description = "The whole picture as SVG text") String svg) {

  /** Drawing takes longer than all else of an answer, and there are no more covers than courses. */
  private static final Cache<CourseCover, Cover> DRAWN =
      Caffeine.newBuilder().maximumSize(1_000).build();

  static Cover of(CourseCover cover) {
    return DRAWN.get(cover, Cover::drawn);
  }

  private static Cover drawn(CourseCover cover) {
    return new Cover(
        cover.akshar(),
        cover.colour(),
        dev.halfmillion.platform.ui.Cover.svg(cover.akshar(), cover.colour()));
  }
}
