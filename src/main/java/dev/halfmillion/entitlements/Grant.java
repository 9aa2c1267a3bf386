package dev.halfmillion.entitlements;

import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right to use something.
 *
 * @param product by which it came, if it was bought
 * @param source why: {@code order:ord_…}, {@code affiliate:…}, {@code manual:…}
 * @param ends null for never
 * @param revocation null while it stands
 */
public record Grant(
    UUID id,
    UserId user,
    @Nullable ProductId product,
    Deliverable deliverable,
    String source,
    Instant starts,
    @Nullable Instant ends,
    String reason,
    @Nullable Revocation revocation) {

  /** Whether it opens the door at a moment; its end is no longer inside. */
  public boolean isActive(Instant now) {
    return revocation == null && !now.isBefore(starts) && (ends == null || now.isBefore(ends));
  }

  /** When and why a grant was taken back. */
  public record Revocation(Instant at, String reason) {}
}
