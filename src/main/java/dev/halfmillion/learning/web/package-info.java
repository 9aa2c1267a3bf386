/** The learners' API, the address of the learning app, and the authors' pages. */
@NullMarked
@ApplicationModule(
    displayName = "Learning on the web",
    allowedDependencies = {
      "platform",
      "audit",
      "identity",
      "learning",
      "learning :: editing",
      "learning.certificates",
      "learning.quizzes",
      "learning.study",
      "learning.notes",
      "learning.drip",
      "learning.discussions",
      "learning.announcements",
      "learning.search",
      "learning.mails",
      "media",
      "media :: access",
      "media :: renditions",
      "media :: uploads",
      "media :: pictures"
    })
package dev.halfmillion.learning.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
