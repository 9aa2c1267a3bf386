/** Courses, lessons and progress, for students and affiliates alike. */
@NullMarked
@ApplicationModule(
    displayName = "Learning",
    allowedDependencies = {
      "money",
      "platform",
      "audit",
      "entitlements",
      "media",
      "media :: access",
      "media :: captions",
      "media :: renditions",
      "media :: uploads",
      "media :: probe",
      "media :: pictures",
      "identity",
      "notifications"
    })
package dev.halfmillion.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
