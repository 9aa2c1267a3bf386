/** Finding words in whatever a learner may see. */
@NullMarked
@ApplicationModule(
    displayName = "Search in courses",
    allowedDependencies = {"platform", "identity", "media", "learning", "learning.study"})
package dev.halfmillion.learning.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
