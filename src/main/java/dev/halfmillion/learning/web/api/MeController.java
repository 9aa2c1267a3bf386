package dev.halfmillion.learning.web.api;

import dev.halfmillion.platform.SignedInUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is asking. */
@RestController
class MeController {

  /** Also sets the cookie whose value the app sends back with every change. */
  @Operation(operationId = "me", summary = "The person signed in")
  @GetMapping("/api/v1/me")
  Me me(
      @AuthenticationPrincipal SignedInUser user,
      @Parameter(hidden = true) @Nullable CsrfToken csrf) {
    if (csrf != null) {
      csrf.getToken();
    }
    return Me.of(user);
  }
}
