package dev.halfmillion.payments;

import dev.halfmillion.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway said of an attempt when it was asked just now.
 *
 * @param attempt as it stands in our own records
 * @param answer whether there was an answer at all
 * @param payments what the gateway knows of it, in its order; empty without an answer
 */
public record GatewayWord(PaymentAttempt attempt, Answer answer, List<Said> payments) {

  public GatewayWord {
    payments = List.copyOf(payments);
  }

  /** What came of asking. */
  public enum Answer {
    /** It told what it knows, if only that nobody has paid. */
    TOLD,
    /** It surely never had an order for this attempt. */
    NEVER_HAD,
    /** It gave no answer in time; nothing is known. */
    SILENT,
    /** It will not tell: a wrong key, or a gateway that is set up no more. */
    REFUSED
  }

  /**
   * One payment as the gateway has it.
   *
   * @param payment the gateway's name for it
   * @param state authorized, captured or failed
   * @param at when, by the gateway
   * @param reason why it was declined, in the gateway's words, or null
   */
  public record Said(
      String payment, AttemptState state, Money amount, Instant at, @Nullable String reason) {}

  /** Whether the gateway holds money for this attempt. */
  public boolean captured() {
    return payments.stream().anyMatch(said -> said.state() == AttemptState.CAPTURED);
  }
}
