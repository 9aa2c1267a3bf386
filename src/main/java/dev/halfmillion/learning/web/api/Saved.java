package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.study.SavedProgress;
import io.swagger.v3.oas.annotations.media.Schema;

/** What holds now. */
@Schema(name = "SavedProgress")
record Saved(
    int positionSeconds,
    int watchedSeconds,
    boolean completed,
    @Schema(description = "How many lessons that count are complete") int courseCompleted,
    @Schema(description = "How many lessons count") int courseLessons) {

  static Saved of(SavedProgress saved) {
    return new Saved(
        saved.lesson().positionSeconds(),
        saved.lesson().watchedSeconds(),
        saved.lesson().completed(),
        saved.courseCompleted(),
        saved.courseLessons());
  }
}
