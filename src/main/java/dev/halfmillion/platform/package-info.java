/**
 * What every module stands on: modes, clocks, identifiers, database access, signatures, refusals,
 * the signed-in user, the route table and the web shell.
 */
@NullMarked
@ApplicationModule(
    displayName = "Platform",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {"money"})
package dev.halfmillion.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
