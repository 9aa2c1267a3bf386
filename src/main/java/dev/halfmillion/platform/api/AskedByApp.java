package dev.halfmillion.platform.api;

import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;

/** Whoever asks by a program, and so may only what the person let the program do. */
public interface AskedByApp {

  /** What the program may. */
  Set<Right> rights();

  /** Whether the present request comes from a program. */
  static boolean now() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof AskedByApp;
  }

  /** Whether whoever asks may: the person's own browser always, a program with the right. */
  static boolean may(Right right) {
    return !(SecurityContextHolder.getContext().getAuthentication() instanceof AskedByApp app)
        || app.rights().contains(right);
  }
}
