package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One refund, for whoever decides on it.
 *
 * @param id in addresses
 * @param lines what goes back of which line
 * @param facts who, when, why
 * @param todo what can be done, or null
 * @param problem what was wrong with what was sent, or null
 */
public record RefundSheet(
    String id,
    String number,
    String orderHref,
    String amount,
    Tone tone,
    String status,
    List<Fact> lines,
    List<Fact> facts,
    @Nullable Todo todo,
    @Nullable String problem) {

  public RefundSheet {
    lines = List.copyOf(lines);
    facts = List.copyOf(facts);
  }

  /** A name and what there is to say. */
  public record Fact(String name, String text) {}

  /**
   * What can be done.
   *
   * @param step which decision is due
   * @param approves whether this person may approve it
   * @param note why not, or what follows
   * @param seal of what is shown
   */
  public record Todo(Step step, boolean approves, String note, String seal) {}

  /** The decisions there are. */
  public enum Step {
    /** Somebody of the academy asks; a second person approves or declines. */
    SECOND,
    /** A buyer asks; the answer goes by mail. */
    ANSWER,
    /** The gateway could not do it. */
    FAILED
  }
}
