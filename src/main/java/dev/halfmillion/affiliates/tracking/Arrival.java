package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.ClickId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a buyer came, as the signed token says. */
public sealed interface Arrival {

  /** The visitor whose clicks count, if the browser is known. */
  Optional<UUID> knownVisitor();

  /**
   * Followed a link.
   *
   * @param visitor the same for all clicks of a browser
   */
  record ByLink(ClickId click, UUID visitor) implements Arrival {

    @Override
    public Optional<UUID> knownVisitor() {
      return Optional.of(visitor);
    }
  }

  /**
   * Typed an affiliate's code at the checkout.
   *
   * @param before the link followed before, if any
   */
  record ByCode(AffiliateId affiliate, @Nullable ByLink before) implements Arrival {

    @Override
    public Optional<UUID> knownVisitor() {
      return Optional.ofNullable(before).map(ByLink::visitor);
    }
  }
}
