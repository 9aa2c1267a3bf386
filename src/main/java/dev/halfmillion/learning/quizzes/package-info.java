/** Quizzes: questions as authors write them, attempts as learners make them, and their scores. */
@NullMarked
@ApplicationModule(
    displayName = "Quizzes",
    allowedDependencies = {"platform", "learning", "learning :: portable", "learning.study"})
package dev.halfmillion.learning.quizzes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
