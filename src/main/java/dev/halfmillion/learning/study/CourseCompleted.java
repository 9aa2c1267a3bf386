package dev.halfmillion.learning.study;

import dev.halfmillion.learning.CourseId;
import dev.halfmillion.platform.UserId;
import java.time.Instant;

/** Somebody has completed all required lessons of a course for the first time. */
public record CourseCompleted(UserId user, CourseId course, Instant at) {}
