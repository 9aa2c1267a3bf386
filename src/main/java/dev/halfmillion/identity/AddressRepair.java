package dev.halfmillion.identity;

import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address that staff corrected, or asked to correct, for somebody who uses the academy.
 *
 * @param user whose
 * @param reason as the one who asked wrote it
 * @param decidedBy who let it through or refused it; null while it waits, where nobody had to
 *     decide, and where the old address undid it
 * @param undoUntil until when the old address can undo it, by the system clock; null before it is
 *     done
 */
public record AddressRepair(
    UUID id,
    UserId user,
    String oldEmail,
    String newEmail,
    String reason,
    State state,
    UserId requestedBy,
    Instant requestedAt,
    @Nullable UserId decidedBy,
    @Nullable Instant decidedAt,
    @Nullable Instant undoUntil) {

  private static final String PREFIX = "adr";

  /** The outside form of its identifier. */
  public String publicId() {
    return PublicId.format(PREFIX, id);
  }

  /** The identifier in an outside form, or empty for anything else. */
  public static Optional<UUID> parse(String text) {
    return PublicId.parse(PREFIX, text);
  }

  /** How far it has come. */
  public enum State {
    WAITING("Waits for an owner"),
    DONE("Done"),
    UNDONE("Undone by the old address"),
    REFUSED("Refused");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** The words people read. */
    public String label() {
      return label;
    }
  }
}
