package dev.halfmillion.payments;

import dev.halfmillion.payments.inbox.InboxEvent;
import dev.halfmillion.payments.inbox.InboxLookup;
import dev.halfmillion.payments.inbox.Intake;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;

/**
 * Where gateways bring their news. What is genuine is stored at once and dealt with afterwards; see
 * {@link dev.halfmillion.platform.AfterCommit} for when that is while history is being loaded.
 */
@Service
public class Inbox {

  private final Intake intake;
  private final InboxLookup lookup;

  Inbox(Intake intake, InboxLookup lookup) {
    this.intake = intake;
    this.lookup = lookup;
  }

  /** What became of a webhook at the door. */
  public enum Receipt {
    /** It is genuine and new. */
    STORED,
    /** It is genuine and was told before. */
    REPEATED,
    /** It is not genuine; it was counted and thrown away. */
    TURNED_AWAY,
    /** There is no such gateway. */
    NO_SUCH_GATEWAY
  }

  /**
   * Takes a webhook as it came.
   *
   * @param gateway the gateway's name, from the address
   * @param raw the body, byte for byte
   * @param headers with the signature
   * @param from the sender's address
   */
  public Receipt receive(String gateway, byte[] raw, HttpHeaders headers, String from) {
    return receipt(intake.webhook(gateway, raw, headers, from));
  }

  /** Turns away a webhook that is too large to be read. */
  public Receipt refuseTooLarge(String gateway, String from) {
    return receipt(intake.tooLarge(gateway, from));
  }

  /** The news about an order, oldest first, for its trail. */
  public List<ReceivedEvent> eventsOf(UUID orderId) {
    return lookup.ofOrder(orderId).stream().map(Inbox::received).toList();
  }

  private static Receipt receipt(Intake.Result result) {
    return switch (result) {
      case STORED -> Receipt.STORED;
      case REPEATED -> Receipt.REPEATED;
      case TURNED_AWAY -> Receipt.TURNED_AWAY;
      case NO_SUCH_GATEWAY -> Receipt.NO_SUCH_GATEWAY;
    };
  }

  private static ReceivedEvent received(InboxEvent event) {
    return new ReceivedEvent(
        event.name(),
        event.gateway(),
        event.type(),
        event.byAsking(),
        event.state().name().toLowerCase(Locale.ROOT),
        event.reason(),
        attempt(event.attempt()),
        event.receivedAt(),
        event.processedAt());
  }

  private static @Nullable AttemptId attempt(@Nullable UUID id) {
    return id == null ? null : new AttemptId(id);
  }
}
