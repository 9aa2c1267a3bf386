package dev.halfmillion.learning.web.api;

import dev.halfmillion.identity.UserProfiles;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.AskedByApp;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person signed in.
 *
 * @param email null for an app that was not let see it
 * @param roles null for apps
 * @param affiliate whether this person has joined the affiliate program; null for apps
 */
record Me(
    String id,
    String name,
    @Schema(description = "Null for an app without the scope email") @Nullable String email,
    @Schema(description = "Null for apps") @Nullable List<String> roles,
    @Schema(description = "Null for apps") @Nullable Boolean affiliate,
    @Schema(description = "An IANA time zone") String zone,
    @Schema(description = "en or hi") String language) {

  static Me of(SignedInUser user, UserProfiles.Profile profile) {
    boolean browser = !AskedByApp.now();
    return new Me(
        user.id().toString(),
        profile.name(),
        AskedByApp.may(Right.EMAIL) ? user.email() : null,
        browser ? user.roles().stream().sorted().map(Role::name).toList() : null,
        browser ? user.has(Role.AFFILIATE) : null,
        profile.zone(),
        profile.language());
  }
}
