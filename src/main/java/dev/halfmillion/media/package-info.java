/** Files on disk or in S3, and signed links to them. */
@NullMarked
@ApplicationModule(
    displayName = "Media",
    allowedDependencies = {"money", "platform", "audit"})
package dev.halfmillion.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
