package dev.halfmillion.entitlements;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.platform.UserId;

/**
 * One grant was taken back. Other grants of the same thing may still hold: ask {@link
 * Grants#activeDeliverables}.
 */
public record AccessRevoked(UserId user, Deliverable deliverable, String source) {}
