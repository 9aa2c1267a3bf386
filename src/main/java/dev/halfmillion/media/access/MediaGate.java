package dev.halfmillion.media.access;

import dev.halfmillion.platform.UserId;
import java.util.UUID;

/**
 * Knows rights of one kind. It is asked with every request for a file whose address names such a
 * right, at most once a second for each person and thing.
 */
public interface MediaGate {

  /** The kind of right, such as {@code course}. */
  String kind();

  /** Whether somebody may still use this thing. */
  boolean open(UserId user, UUID what);
}
