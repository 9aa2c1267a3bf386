package dev.halfmillion.payments.disputes;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/** Names one dispute; outside it reads {@code dsp_…}. */
public record DisputeId(UUID value) {

  static DisputeId next() {
    return new DisputeId(Ids.next());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<DisputeId> parse(String text) {
    return PublicId.parse("dsp", text).map(DisputeId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("dsp", value);
  }
}
