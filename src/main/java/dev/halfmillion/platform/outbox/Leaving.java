package dev.halfmillion.platform.outbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.modulith.events.core.TargetEventPublication;

/** What a transaction has published so far. */
final class Leaving implements AtCommit {

  private final List<TargetEventPublication> waiting = new ArrayList<>();
  private final Publications publications;
  private boolean written;

  Leaving(Publications publications) {
    this.publications = publications;
  }

  void add(TargetEventPublication publication) {
    if (written) {
      publications.insert(List.of(publication));
    } else {
      waiting.add(publication);
    }
  }

  @Override
  public void write() {
    written = true;
    publications.insert(waiting);
  }
}
