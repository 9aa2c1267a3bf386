package dev.halfmillion.payments.web;

import dev.halfmillion.ledger.SubjectNames.Named;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import java.util.Map;
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
   * @param order what people call its order
   * @param orderHref the order's trail
   * @param amount what was asked for
   * @param tone of the state
   * @param state in a word
   * @param opened since when, in India
   * @param next when it is asked about next
   * @param problem what last went wrong
   */
  public record Row(
      String order,
      String orderHref,
      String amount,
      Tone tone,
      String state,
      String opened,
      String next,
      @Nullable String problem) {

    Row named(Map<String, Named> names) {
      return new Row(name(names, order), orderHref, amount, tone, state, opened, next, problem);
    }
  }

  /** What people call an order; its identifier where nobody knows it. */
  private static String name(Map<String, Named> names, String order) {
    Named named = names.get(order);
    return named == null ? order : named.name();
  }

  /**
   * A refund that is not done.
   *
   * @param refund its name
   * @param order what people call its order
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
      String order,
      String orderHref,
      String amount,
      Tone tone,
      String state,
      String requested,
      String reason,
      @Nullable String problem,
      @Nullable String retryHref) {

    RefundRow named(Map<String, Named> names) {
      return new RefundRow(
          refund,
          name(names, order),
          orderHref,
          amount,
          tone,
          state,
          requested,
          reason,
          problem,
          retryHref);
    }
  }
}
