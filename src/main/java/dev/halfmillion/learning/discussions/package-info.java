/** What learners ask below lessons and instructors answer. */
@NullMarked
@ApplicationModule(
    displayName = "Discussions",
    allowedDependencies = {
      "platform",
      "audit",
      "identity",
      "learning",
      "learning.study",
      "learning.mails"
    })
package dev.halfmillion.learning.discussions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
