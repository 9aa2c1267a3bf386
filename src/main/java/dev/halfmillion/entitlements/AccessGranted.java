package dev.halfmillion.entitlements;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.platform.UserId;

/**
 * Somebody may use something from now on.
 *
 * @param source why: {@code order:ord_…}, {@code affiliate:…}, {@code manual:…}
 */
public record AccessGranted(UserId user, Deliverable deliverable, String source) {}
