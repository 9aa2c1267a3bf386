package dev.halfmillion.payments.web;

import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attempts that gateways are still asked about, and the refunds that are not done.
 *
 * @param tabs the lists of the inbox
 * @param attempts the next to be asked about first
 * @param refunds on their way or failed, newest first
 */
public record OpenAttemptsPage(List<Link> tabs, List<Row> attempts, List<RefundRow> refunds) {

  /**
   * An open attempt.
   *
   * @param attempt its name
   * @param orderHref the order's trail
   * @param amount what was asked for
   * @param tone of the state
   * @param state in a word
   * @param opened since when, in India
   * @param next when it is asked about next
   * @param problem what last went wrong
   */
  public record Row(
      String attempt,
      String orderHref,
      String amount,
      Tone tone,
      String state,
      String opened,
      String next,
      @Nullable String problem) {}

  /**
   * A refund that is not done.
   *
   * @param refund its name
   * @param orderHref the order's trail
   * @param amount what goes back
   * @param tone of the state
   * @param state in a word
   * @param requested since when, in India
   * @param reason why it goes back
   * @param problem what last went wrong
   * @param retryHref where to have it tried again, if a person may
   */
  public record RefundRow(
      String refund,
      String orderHref,
      String amount,
      Tone tone,
      String state,
      String requested,
      String reason,
      @Nullable String problem,
      @Nullable String retryHref) {}
}
