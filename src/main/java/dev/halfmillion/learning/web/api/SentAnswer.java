package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.quizzes.GivenAnswer;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer to one question; empty takes it back. */
record SentAnswer(
    @Nullable
        @ArraySchema(arraySchema = @Schema(description = "Of the question's choices, by their ids"))
        List<@Nullable String> choices,
    @Nullable @Schema(description = "For a text or a number, at most 2,000 characters") String text,
    @Nullable
        @Schema(
            description =
                "When the learner wrote it, by the device; of two answers the later counts. Now,"
                    + " where absent")
        Instant editedAt) {

  GivenAnswer given() {
    return new GivenAnswer(
        choices == null
            ? null
            : choices.stream().map(c -> Objects.requireNonNullElse(c, "")).toList(),
        text,
        editedAt);
  }
}
