package dev.halfmillion.learning.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;

/** What somebody found wrong with a post. */
record PostReport(
    @Nullable
        @Schema(
            description = "Plain text, at most 300 characters",
            requiredMode = RequiredMode.REQUIRED)
        String reason) {}
