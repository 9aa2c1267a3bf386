/**
 * Programs of others in a person's name: who they are, what they were allowed, their tokens, and
 * how that ends.
 */
@NullMarked
@ApplicationModule(
    displayName = "OAuth",
    allowedDependencies = {"money", "platform", "audit", "identity"})
package dev.halfmillion.identity.oauth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
