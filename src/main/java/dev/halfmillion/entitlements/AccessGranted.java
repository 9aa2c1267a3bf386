package dev.halfmillion.entitlements;

import dev.halfmillion.platform.UserId;
import java.util.UUID;

/**
 * Somebody may use something from now on.
 *
 * @param kind of the deliverable, such as {@code course}
 * @param deliverable which one
 * @param source why: {@code order:ord_…}, {@code affiliate:…}, {@code manual:…}
 */
public record AccessGranted(UserId user, String kind, UUID deliverable, String source) {}
