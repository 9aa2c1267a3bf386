package dev.halfmillion.learning.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** A question or reply as somebody wrote it. */
record PostDraft(
    @Nullable
        @Schema(
            description = "Plain text, at most 5,000 characters",
            requiredMode = RequiredMode.REQUIRED)
        String text,
    @Nullable @Schema(description = "Of a question: the moment of the recording it is about")
        Integer atSeconds) {}
