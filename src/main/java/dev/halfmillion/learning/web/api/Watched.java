package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.study.ProgressReport;
import dev.halfmillion.platform.Refusal;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a device played of a video. */
record Watched(
    @Nullable @Schema(description = "Where the player stands", requiredMode = RequiredMode.REQUIRED)
        Integer positionSeconds,
    @Nullable
        @ArraySchema(
            arraySchema =
                @Schema(
                    description = "Pairs of whole seconds, from and to, that were played",
                    requiredMode = RequiredMode.REQUIRED))
        List<@Nullable List<@Nullable Integer>> intervals,
    @Nullable
        @Schema(
            description = "Names this report; sent again it changes nothing",
            requiredMode = RequiredMode.REQUIRED)
        String key,
    @Nullable @Schema(description = "How long ago the position was seen; 0 if absent")
        Integer ageSeconds) {

  /** The same, complete. */
  ProgressReport report() {
    if (positionSeconds == null || intervals == null || key == null) {
      throw new Refusal("progress.report", "Send positionSeconds, intervals and key.");
    }
    return new ProgressReport(
        positionSeconds, pairs(intervals), key, Objects.requireNonNullElse(ageSeconds, 0));
  }

  private static List<List<Integer>> pairs(List<@Nullable List<@Nullable Integer>> given) {
    return given.stream().map(Watched::pair).toList();
  }

  private static List<Integer> pair(@Nullable List<@Nullable Integer> given) {
    List<Integer> whole =
        given == null ? List.of() : given.stream().filter(Objects::nonNull).toList();
    return given != null && whole.size() == given.size() ? whole : List.of();
  }
}
