package dev.halfmillion.platform;

import java.time.Instant;

/**
 * Business time was moved ahead by hand, in a demo; what falls due by it may be done at once.
 *
 * @param now business time after the move
 */
public record BusinessTimeMoved(Instant now) {}
