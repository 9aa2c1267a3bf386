package dev.halfmillion.audit;

import dev.halfmillion.platform.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deed.
 *
 * @param actor who did it; null where the program did
 * @param action what was done, dotted lower case: {@code identity.role-granted}
 * @param subject the outside identifier of what it was done to: {@code usr_…}
 * @param detail a sentence for people, without secrets
 * @param at when, by business time
 */
public record AuditEntry(
    @Nullable UserId actor, String action, String subject, String detail, Instant at) {}
