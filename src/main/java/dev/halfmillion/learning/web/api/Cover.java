package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.CourseCover;
import io.swagger.v3.oas.annotations.media.Schema;

/** How a course looks from afar. */
record Cover(
    String akshar,
    @Schema(minimum = "1", maximum = "6") int colour,
    @Schema(description = "The whole picture as SVG text") String svg) {

  static Cover of(CourseCover cover) {
    return new Cover(
        cover.akshar(),
        cover.colour(),
        dev.halfmillion.platform.ui.Cover.svg(cover.akshar(), cover.colour()));
  }
}
