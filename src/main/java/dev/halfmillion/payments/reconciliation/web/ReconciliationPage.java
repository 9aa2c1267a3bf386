package dev.halfmillion.payments.reconciliation.web;

import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Option;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that were compared and what did not agree.
 *
 * @param tabs the lists of the inbox, of which this is one
 * @param kpis how much is open
 * @param differences what is open, or was closed lately
 * @param shown which of them are shown: open or closed
 * @param older where the next page of them begins
 * @param days the last comparisons, the newest first
 * @param form what can be asked for
 */
public record ReconciliationPage(
    List<Link> tabs,
    List<Kpi> kpis,
    List<DifferenceRow> differences,
    List<Link> shown,
    @Nullable String older,
    List<DayRow> days,
    Form form) {

  /** Whether nothing was ever compared. */
  public boolean isNew() {
    return days.isEmpty();
  }

  /**
   * A difference.
   *
   * @param href its page
   * @param title what it is
   * @param about what it is about, and when
   * @param order the order's name, or empty
   * @param orderHref the order's trail, or null
   * @param here the amount in our records, or a dash
   * @param there the amount at the gateway, or a dash
   * @param repair what the button says that mends it; empty for none
   * @param tone of its state
   * @param state in words
   */
  public record DifferenceRow(
      String href,
      String title,
      String about,
      String order,
      @Nullable String orderHref,
      String here,
      String there,
      String repair,
      Tone tone,
      String state) {}

  /**
   * One comparison.
   *
   * @param day the date, and the gateway
   * @param read how much stood on the lists
   * @param tone of its state
   * @param state in words
   * @param problem why it could not be done, or empty
   * @param open how many of its differences are open, or empty
   */
  public record DayRow(
      String day,
      String gateway,
      String read,
      Tone tone,
      String state,
      String problem,
      String open) {}

  /**
   * What can be asked for.
   *
   * @param gateways to choose from
   * @param gateway the chosen one
   * @param from the first day
   * @param to the last day
   * @param last the last day that is over
   * @param problems what to mend
   */
  public record Form(
      List<Option> gateways,
      String gateway,
      String from,
      String to,
      String last,
      List<Problem> problems) {

    /** What is wrong with a field, or null. */
    public @Nullable String error(String field) {
      return problems.stream()
          .filter(problem -> problem.field().equals(field))
          .map(Problem::message)
          .findFirst()
          .orElse(null);
    }
  }
}
