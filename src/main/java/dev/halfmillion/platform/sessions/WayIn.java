package dev.halfmillion.platform.sessions;

import java.time.Instant;
import java.util.UUID;

/**
 * By what somebody was let in: one session, or one connection of a program.
 *
 * @param epoch the person's at that time; a suspension, a new password or a sign-out everywhere
 *     gives them another one
 * @param mark tells this one from the person's others as long as it lasts; it opens nothing
 */
public record WayIn(long epoch, UUID mark) {

  /** The mark of what has none. */
  public static final UUID UNMARKED = new UUID(0, 0);

  /** Nobody's: epochs count from nought. */
  public static final WayIn NONE = new WayIn(-1, UNMARKED);

  /** The mark of a session that began at a moment; its identifier changes and is secret. */
  public static UUID ofSession(Instant begun) {
    return new UUID(0, begun.toEpochMilli());
  }
}
