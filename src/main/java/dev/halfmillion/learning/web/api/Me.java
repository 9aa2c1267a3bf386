package dev.halfmillion.learning.web.api;

import dev.halfmillion.identity.UserProfiles;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The person signed in.
 *
 * @param affiliate whether this person has joined the affiliate program
 */
record Me(
    String id,
    String name,
    String email,
    List<String> roles,
    boolean affiliate,
    @Schema(description = "An IANA time zone") String zone,
    @Schema(description = "en or hi") String language) {

  static Me of(SignedInUser user, UserProfiles.Profile profile) {
    return new Me(
        user.id().toString(),
        profile.name(),
        user.email(),
        user.roles().stream().sorted().map(Role::name).toList(),
        user.has(Role.AFFILIATE),
        profile.zone(),
        profile.language());
  }
}
