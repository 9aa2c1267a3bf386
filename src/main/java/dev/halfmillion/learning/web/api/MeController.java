package dev.halfmillion.learning.web.api;

import dev.halfmillion.identity.UserProfiles;
import dev.halfmillion.identity.UserProfiles.Profile;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.api.OpenToApps;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is asking. */
@RestController
@OpenToApps(read = Right.PROFILE, write = Right.PROFILE_WRITE)
@RequestMapping("/api/v1/me")
class MeController {

  private final UserProfiles profiles;

  MeController(UserProfiles profiles) {
    this.profiles = profiles;
  }

  /** Also sets the cookie whose value the app sends back with every change. */
  @Operation(operationId = "me", summary = "The person signed in")
  @GetMapping
  Me me(
      @AuthenticationPrincipal SignedInUser user,
      @Parameter(hidden = true) @Nullable CsrfToken csrf) {
    if (csrf != null) {
      csrf.getToken();
    }
    return Me.of(user, profiles.of(user.id()).orElseGet(() -> unknown(user)));
  }

  private static Profile unknown(SignedInUser user) {
    return new Profile(user.displayName(), Zones.INDIA.getId(), "en");
  }

  @Operation(operationId = "changeMe", summary = "Changes name, time zone or language")
  @PatchMapping
  Me change(@AuthenticationPrincipal SignedInUser user, @RequestBody MeChange change) {
    if (!user.proved()) {
      throw Refusal.forbidden(
          "email.unproved", "Open the link that we mailed to you. Then you can change this.");
    }
    return Me.of(user, profiles.change(user.id(), change.name(), change.zone(), change.language()));
  }
}
