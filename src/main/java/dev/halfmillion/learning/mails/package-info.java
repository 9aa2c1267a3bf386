/** Mails to learners about their courses, which each of them can stop. */
@NullMarked
@ApplicationModule(
    displayName = "Mails to learners",
    allowedDependencies = {"platform", "identity", "notifications"})
package dev.halfmillion.learning.mails;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
