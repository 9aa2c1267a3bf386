package dev.halfmillion.audit;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what was done by whom. An entry shares the fate of the transaction it is written in. */
@Component
public class AuditLog {

  private static final int LONGEST_DETAIL = 1_000;
  private static final UUID NEWEST = new UUID(-1, -1);

  private final AuditEntries entries;
  private final BusinessClock clock;

  AuditLog(AuditEntries entries, BusinessClock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * Writes an entry.
   *
   * @param actor who does it; null where the program does
   * @param action what is done, dotted lower case: {@code identity.role-granted}
   * @param subject the outside identifier of what it is done to: {@code usr_…}
   * @param detail a sentence for people, without secrets; cut at 1,000 characters
   */
  public void record(@Nullable UserId actor, String action, String subject, String detail) {
    String kept =
        detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    entries.add(new AuditEntry(actor, action, subject, kept, clock.instant()));
  }

  /**
   * All that was done, the newest first.
   *
   * @param before where the former page ended; null for the newest
   * @param most how many at most
   */
  public List<Place> before(@Nullable UUID before, int most) {
    return entries.before(before == null ? NEWEST : before, most);
  }

  /**
   * An entry and its place in the log.
   *
   * @param id where the next page begins
   */
  public record Place(UUID id, AuditEntry entry) {}

  /** All that was done to a subject, the newest first, at most 200. */
  public List<AuditEntry> of(String subject) {
    return entries.of(subject);
  }
}
