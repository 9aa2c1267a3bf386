package dev.halfmillion.site.front;

import dev.halfmillion.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A block of the home page, or a question.
 *
 * @param shown whether everybody sees it
 * @param revision counts its changes, from 1
 * @param changedAt null where nobody has touched it yet
 */
public record Block(
    BlockId id,
    BlockKind kind,
    BlockDraft draft,
    boolean shown,
    int revision,
    @Nullable Instant changedAt,
    @Nullable UserId changedBy) {}
