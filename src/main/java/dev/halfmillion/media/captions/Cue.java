package dev.halfmillion.media.captions;

/**
 * Words shown for a while.
 *
 * @param fromMillis when they appear
 * @param toMillis when they go
 * @param text plain words, one line below the other
 */
public record Cue(long fromMillis, long toMillis, String text) {}
