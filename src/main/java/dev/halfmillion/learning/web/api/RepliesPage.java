package dev.halfmillion.learning.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the replies to a question, the newest first. */
record RepliesPage(
    List<DiscussionThread.Reply> items,
    @Schema(description = "Send it as after for the next page; null at the end")
        @Nullable String next) {}
