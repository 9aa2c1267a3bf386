package dev.halfmillion.affiliates.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From what a dashboard is told to be old.
 *
 * @param earnings how often something of what the affiliate earned was added or changed its status
 * @param clicked when the newest click came; null before the first
 * @param status of the affiliate, as it is stored
 */
record HomeVersion(long earnings, @Nullable Instant clicked, String status) {}
