package dev.halfmillion.entitlements;

import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.UserId;
import java.util.UUID;

/** Says how much of one kind of deliverable somebody has used. */
public interface DeliverableUse {

  /** Of which kind it knows, such as {@code course}. */
  String kind();

  /**
   * The share that somebody has watched or completed, rounded down; of a thing unknown, nothing.
   */
  Rate used(UserId user, UUID deliverable);
}
