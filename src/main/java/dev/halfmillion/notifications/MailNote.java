package dev.halfmillion.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a mail was written, without its text.
 *
 * @param id its identifier
 * @param to its recipient
 * @param subject its subject line
 * @param status how far it has come
 * @param createdAt when it was written, by business time
 * @param sentAt when the mail server took it, by the system clock, or null
 * @param lastError why the last try failed, or null
 */
public record MailNote(
    UUID id,
    String to,
    String subject,
    MailStatus status,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable String lastError) {}
