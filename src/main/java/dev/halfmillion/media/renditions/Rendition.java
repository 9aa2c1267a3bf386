package dev.halfmillion.media.renditions;

import dev.halfmillion.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a recording, there or not.
 *
 * @param source the file it is made of
 * @param asset the file; null unless it is ready
 * @param reason a sentence for people where it waits, failed or is needless; may be empty
 */
public record Rendition(
    MediaId source,
    RenditionKind kind,
    RenditionState state,
    @Nullable MediaId asset,
    String reason) {}
