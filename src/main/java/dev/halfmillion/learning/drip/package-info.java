/** When lessons open: by rules of a course, and for single learners. */
@NullMarked
@ApplicationModule(
    displayName = "Drip",
    allowedDependencies = {"platform", "audit", "identity", "learning", "learning.mails"})
package dev.halfmillion.learning.drip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
