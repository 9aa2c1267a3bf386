package dev.halfmillion.sales;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back to a buyer.
 *
 * @param keepsAccess whether what was bought stays open even where all of its price goes back
 * @param dispute the lost dispute it stands for, else null
 * @param requestedBy who asks for it; null for the system
 * @param settledAt when it succeeded or failed
 * @param decision what a second person said, where one was needed
 * @param problem why the gateway could not do it
 */
public record Refund(
    UUID id,
    OrderId order,
    RefundStatus status,
    RefundKind kind,
    boolean keepsAccess,
    RefundOrigin origin,
    @Nullable UUID dispute,
    Money amount,
    String reason,
    @Nullable UserId requestedBy,
    Instant requestedAt,
    @Nullable Instant settledAt,
    @Nullable Decision decision,
    @Nullable String problem) {

  /**
   * What a second person said.
   *
   * @param words why, or what the buyer is answered; may be empty
   */
  public record Decision(UserId by, Instant at, String words) {}

  /** A new refund of what a draft says. */
  static Refund of(
      OrderId order,
      RefundStatus status,
      RefundDraft draft,
      RefundOrigin origin,
      @Nullable UserId by,
      Instant at) {
    return new Refund(
        Ids.next(),
        order,
        status,
        draft.kind(),
        draft.keepsAccess(),
        origin,
        null,
        draft.amount(),
        draft.reason().strip(),
        by,
        at,
        null,
        null,
        null);
  }

  /** What a lost dispute takes of an order. */
  static Refund ofDispute(OrderId order, UUID dispute, Money amount, String reason, Instant at) {
    return new Refund(
        Ids.next(),
        order,
        RefundStatus.REQUESTED,
        RefundKind.DISPUTE,
        false,
        RefundOrigin.BANK,
        dispute,
        amount,
        reason,
        null,
        at,
        null,
        null,
        null);
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<UUID> parse(String text) {
    return PublicId.parse("rfd", text);
  }

  /** The outside form of its identifier, {@code rfd_…}. */
  public String publicId() {
    return PublicId.format("rfd", id);
  }

  /**
   * When it succeeded or failed.
   *
   * @throws IllegalStateException before that
   */
  public Instant settled() {
    if (settledAt == null) {
      throw new IllegalStateException("Refund " + publicId() + " is on its way");
    }
    return settledAt;
  }

  /** Whether it is this person who asks for it. */
  public boolean isBy(UserId user) {
    return user.equals(requestedBy);
  }

  /** Whether the buyer hears of it: what staff still think about or came to nothing is not said. */
  public boolean isShownToBuyer() {
    return switch (status) {
      case AWAITING -> origin == RefundOrigin.ASKED;
      case REQUESTED, SUCCEEDED -> true;
      case FAILED, RETRIED, GIVEN_UP, DECLINED -> false;
    };
  }

  /** The key under which payments and the ledger know it. */
  String cause() {
    return "refund:" + publicId();
  }

  /** The identifier in a cause, or empty for the cause of something else. */
  static Optional<UUID> ofCause(String cause) {
    return cause.startsWith("refund:")
        ? parse(cause.substring("refund:".length()))
        : Optional.empty();
  }
}
