package dev.halfmillion.site.texts;

import dev.halfmillion.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text as somebody saved it. Versions are never changed.
 *
 * @param number from 1, in the order of saving
 * @param by who; null where the program did
 * @param publishedAt when it was last put before everybody; null for a draft
 */
public record TextVersion(
    int number, TextDraft draft, Instant at, @Nullable UserId by, @Nullable Instant publishedAt) {}
