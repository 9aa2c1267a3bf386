package dev.halfmillion.affiliates;

import dev.halfmillion.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the agreement that affiliates accept.
 *
 * @param version its name, as it is kept with each acceptance
 * @param number counts the versions; 1 is the one that came with the program
 * @param body Markdown with words in braces
 * @param validFrom from when it is accepted by who joins
 * @param by who published it; null for the one that came with the program
 */
public record Agreement(
    String version, int number, String body, Instant validFrom, @Nullable UserId by) {}
