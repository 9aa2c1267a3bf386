package dev.halfmillion.learning.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of announcements, the newest first. */
record AnnouncementsPage(
    List<Announced> items,
    @Schema(description = "Send it as after for the next page; null at the end")
        @Nullable String next) {}
