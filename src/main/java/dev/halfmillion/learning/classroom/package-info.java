/** What went on in courses before, written down by the rules of today. */
@NullMarked
@ApplicationModule(
    displayName = "Classroom history",
    allowedDependencies = {
      "platform",
      "learning",
      "learning.notes",
      "learning.discussions",
      "learning.announcements",
      "learning.drip"
    })
package dev.halfmillion.learning.classroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
