package dev.halfmillion.payments.inbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The news does not fit our records: nothing of it is kept but the news itself, for a person. */
public class Quarantined extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient @Nullable UUID order;
  private final transient @Nullable UUID attempt;

  /** About nothing we know. */
  public Quarantined(String reason) {
    this(reason, null, null);
  }

  /** About an attempt of an order. */
  public Quarantined(String reason, @Nullable UUID order, @Nullable UUID attempt) {
    super(reason);
    this.reason = reason;
    this.order = order;
    this.attempt = attempt;
  }

  /** Why, in plain words. */
  public String reason() {
    return reason;
  }

  @Nullable UUID order() {
    return order;
  }

  @Nullable UUID attempt() {
    return attempt;
  }
}
