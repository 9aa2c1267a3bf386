package dev.halfmillion.payments.inbox;

import dev.halfmillion.platform.PublicId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news as it stands in the inbox.
 *
 * @param id its name
 * @param gateway who sent it
 * @param eventId the gateway's name for it
 * @param type the gateway's word for it
 * @param byAsking whether it came because we asked
 * @param state what became of it
 * @param reason why it was ignored, set aside or put off, in plain words
 * @param order the order it is about, once known
 * @param attempt the attempt it is about, once known
 * @param receivedAt when it came
 * @param processedAt when it was dealt with
 * @param tries how often dealing with it failed
 */
public record InboxEvent(
    UUID id,
    String gateway,
    String eventId,
    String type,
    boolean byAsking,
    InboxState state,
    @Nullable String reason,
    @Nullable UUID order,
    @Nullable UUID attempt,
    Instant receivedAt,
    @Nullable Instant processedAt,
    int tries) {

  /** The outside form of its name. */
  public String name() {
    return PublicId.format("inb", id);
  }
}
