package dev.halfmillion.entitlements;

import dev.halfmillion.platform.UserId;
import java.util.UUID;

/**
 * One grant was taken back. Other grants of the same thing may still hold: ask {@link
 * Grants#activeDeliverables}.
 */
public record AccessRevoked(UserId user, String kind, UUID deliverable, String source) {}
