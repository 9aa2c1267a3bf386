package dev.halfmillion.learning.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody changes of the own profile; what is left out stays. */
record MeChange(
    @Schema(description = "As certificates shall carry it") @Nullable String name,
    @Schema(description = "An IANA time zone") @Nullable String zone,
    @Schema(description = "en or hi") @Nullable String language) {}
