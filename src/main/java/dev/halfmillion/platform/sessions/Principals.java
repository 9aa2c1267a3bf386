package dev.halfmillion.platform.sessions;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;

/** Whose session it is. */
final class Principals {

  static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  private Principals() {}

  static @Nullable String of(Session session) {
    Object context = session.getAttribute(CONTEXT);
    return context instanceof SecurityContext security && security.getAuthentication() != null
        ? security.getAuthentication().getName()
        : null;
  }
}
