package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A difference as it is kept.
 *
 * @param id its name
 * @param gateway whose list it is about
 * @param kind what differs
 * @param subject the gateway's name for the thing, an order or the cause of a journal
 * @param day of which day's comparison it is
 * @param order the order it is about, if one
 * @param ours the amount in our records, or null
 * @param theirs the amount on the gateway's list, or null
 * @param state what became of it
 * @param foundAt in business time
 * @param closing how it ended, or null while it is open
 */
public record Difference(
    UUID id,
    String gateway,
    DifferenceKind kind,
    String subject,
    LocalDate day,
    @Nullable UUID order,
    @Nullable Money ours,
    @Nullable Money theirs,
    DifferenceState state,
    Instant foundAt,
    @Nullable Closing closing) {

  /**
   * How it ended.
   *
   * @param at in business time
   * @param by who; null for the program itself
   * @param reason in a sentence
   */
  public record Closing(Instant at, @Nullable UserId by, String reason) {}

  /** The outside form of its name. */
  public String name() {
    return PublicId.format("dif", id);
  }
}
