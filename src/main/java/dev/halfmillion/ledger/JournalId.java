package dev.halfmillion.ledger;

import dev.halfmillion.platform.PublicId;
import java.util.UUID;

/** Names a journal; outside it reads {@code jrn_…}. */
public record JournalId(UUID value) {

  @Override
  public String toString() {
    return PublicId.format("jrn", value);
  }
}
