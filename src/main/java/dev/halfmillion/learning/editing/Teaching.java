package dev.halfmillion.learning.editing;

import dev.halfmillion.learning.Instructor;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of a course's instructors, as its people see it.
 *
 * @param shown what learners and buyers see
 * @param user the person here who that is, and may edit the course as an instructor; null for
 *     nobody
 * @param since when they were added, by business time
 */
public record Teaching(InstructorId id, Instructor shown, @Nullable UserId user, Instant since) {}
