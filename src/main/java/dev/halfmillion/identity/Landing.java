package dev.halfmillion.identity;

import dev.halfmillion.platform.Role;
import org.jspecify.annotations.Nullable;

/** Where somebody goes after signing in. */
public final class Landing {

  private Landing() {}

  /** The page asked for, or the home of the person's work, earning or learning. */
  public static String of(User user, @Nullable LocalPath asked) {
    if (asked != null) {
      return asked.value();
    }
    if (user.roles().stream().anyMatch(r -> r.isStaff() && r != Role.INSTRUCTOR)) {
      return "/admin";
    }
    return user.roles().contains(Role.AFFILIATE) ? "/affiliate" : "/learn";
  }
}
