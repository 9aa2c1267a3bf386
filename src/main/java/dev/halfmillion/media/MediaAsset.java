package dev.halfmillion.media;

import java.time.Instant;

/**
 * A stored file.
 *
 * @param id its name
 * @param content the hash of its bytes
 * @param type what it is
 * @param fileName what people call it; never a path
 * @param size in bytes
 * @param createdAt when it was first stored
 */
public record MediaAsset(
    MediaId id,
    ContentHash content,
    MediaType type,
    String fileName,
    long size,
    Instant createdAt) {}
