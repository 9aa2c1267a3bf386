package dev.halfmillion.learning.drip;

import dev.halfmillion.learning.LessonId;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * That a lesson is not open to a learner yet.
 *
 * @param opensAt when it opens; null where that depends on what the learner does
 * @param reason why
 * @param lockedBy the lesson to complete first, or null
 * @param zone the course's, in which its author thought of the moment
 */
public record Lock(
    @Nullable Instant opensAt, LockReason reason, @Nullable LessonId lockedBy, ZoneId zone) {}
