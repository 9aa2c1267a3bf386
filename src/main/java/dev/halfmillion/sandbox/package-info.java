/** The demo's payment gateway: tables of its own, speaks only HTTP; used by none. */
@NullMarked
@ApplicationModule(
    displayName = "Sandbox gateway",
    allowedDependencies = {"money", "platform"})
package dev.halfmillion.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
