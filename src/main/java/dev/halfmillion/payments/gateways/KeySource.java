package dev.halfmillion.payments.gateways;

import java.util.Optional;

/** Where a gateway finds the keys of its account. */
@FunctionalInterface
public interface KeySource {

  /** The keys for a gateway, or empty while none are set. */
  Optional<KeySet> keys(String gateway);
}
