package dev.halfmillion.platform.outbox;

import dev.halfmillion.platform.outbox.ListenersWork.EndedElsewhere;
import java.util.UUID;

/** Ends a publication in the transaction of its listener: both are there, or neither. */
final class Ending implements AtCommit {

  private final UUID id;
  private final Publications publications;

  Ending(UUID id, Publications publications) {
    this.id = id;
    this.publications = publications;
  }

  @Override
  public void write() {
    if (!publications.delete(id)) {
      throw new EndedElsewhere();
    }
  }

  @Override
  public void afterCommit() {
    publications.ended(id);
  }
}
