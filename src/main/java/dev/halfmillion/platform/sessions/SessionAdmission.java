package dev.halfmillion.platform.sessions;

/**
 * Asked just after a session was written that signs somebody in: whether it may live. It closes the
 * gap in which a sign-in and the ending of all of a person's sessions pass each other.
 */
public interface SessionAdmission {

  /** The session attribute that holds the epoch, a {@code Long}. */
  String EPOCH = "hm.epoch";

  /**
   * Whether the epoch is still the person's.
   *
   * @param principal the outside identifier of the person, {@code usr_…}
   */
  boolean admits(String principal, long epoch);
}
