/** What a course's people announce to its learners, in the app and by mail. */
@NullMarked
@ApplicationModule(
    displayName = "Announcements",
    allowedDependencies = {
      "platform",
      "audit",
      "identity",
      "learning",
      "learning.study",
      "learning.mails"
    })
package dev.halfmillion.learning.announcements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
