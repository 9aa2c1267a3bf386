package dev.halfmillion.payments.inbox;

import dev.halfmillion.platform.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people may see of the inbox, and the one thing they may do: let news have another turn. */
@Component
public class InboxLookup {

  private final InboxEvents events;
  private final InboxWorker worker;
  private final Transactions transactions;
  private final Clock clock;

  InboxLookup(InboxEvents events, InboxWorker worker, Transactions transactions, Clock clock) {
    this.events = events;
    this.worker = worker;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The news about an order, oldest first. */
  public List<InboxEvent> ofOrder(UUID order) {
    return events.ofOrder(order);
  }

  /** One piece of news. */
  public Optional<InboxEvent> find(UUID id) {
    return events.find(id);
  }

  /** The text of news as it came; empty once it was emptied for its age. */
  public String body(UUID id) {
    return new String(events.body(id), StandardCharsets.UTF_8);
  }

  /** The headers that were kept of it, one a line. */
  public String headers(UUID id) {
    return events.headers(id);
  }

  /** Gives quarantined news another turn at once; false if it is not quarantined, or emptied. */
  public boolean replay(UUID id) {
    return transactions.call(
        () -> {
          boolean released = events.release(id, clock.instant());
          if (released) {
            worker.soon(id);
          }
          return released;
        });
  }
}
