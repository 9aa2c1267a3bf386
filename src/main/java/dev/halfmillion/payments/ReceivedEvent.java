package dev.halfmillion.payments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of news from a gateway, for the trail of an order.
 *
 * @param id its name; its page is {@code /admin/inbox/{id}}
 * @param gateway who sent it
 * @param type the gateway's word, such as {@code payment.captured}
 * @param byAsking whether it came because we asked, and not by webhook
 * @param state {@code received}, {@code processed}, {@code ignored} or {@code quarantined}
 * @param reason why it was ignored or quarantined, in plain words
 * @param attempt the attempt it is about, once known
 * @param receivedAt by the system's clock
 * @param processedAt by the system's clock
 */
public record ReceivedEvent(
    String id,
    String gateway,
    String type,
    boolean byAsking,
    String state,
    @Nullable String reason,
    @Nullable AttemptId attempt,
    Instant receivedAt,
    @Nullable Instant processedAt) {}
