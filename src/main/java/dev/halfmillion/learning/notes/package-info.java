/** What people write down for themselves in lessons, and the lessons they mark. */
@NullMarked
@ApplicationModule(
    displayName = "Notes",
    allowedDependencies = {"platform", "identity", "learning", "learning.study"})
package dev.halfmillion.learning.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
