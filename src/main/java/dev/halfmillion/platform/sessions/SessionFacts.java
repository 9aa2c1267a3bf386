package dev.halfmillion.platform.sessions;

import java.time.Instant;

/**
 * What a person may know of one of the own sessions.
 *
 * @param id the session's secret identifier; never shown
 * @param createdAt when it began
 * @param lastAccess when it was last used, to the minute
 * @param device the browser and system it was begun with
 */
public record SessionFacts(String id, Instant createdAt, Instant lastAccess, String device) {

  /** The session attribute that holds the device's description. */
  public static final String DEVICE = "hm.device";

  @Override
  public String toString() {
    return "SessionFacts[" + device + ", " + createdAt + "]";
  }
}
