package dev.halfmillion.affiliates.web;

import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Split;
import java.util.List;

/**
 * The agreement, to be accepted.
 *
 * @param version which is accepted by sending the form
 * @param html its words, sanitised
 * @param rate share of the price without tax, as text
 * @param minimum the smallest payout, as text
 * @param feesDeducted whether the gateway's fee lowers the base
 * @param problems what has to be mended before joining
 */
public record JoinPage(
    String version,
    String html,
    String rate,
    int windowDays,
    int holdDays,
    String minimum,
    boolean feesDeducted,
    Split example,
    List<Problem> problems) {

  public JoinPage {
    problems = List.copyOf(problems);
  }
}
