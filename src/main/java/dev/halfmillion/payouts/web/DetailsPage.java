package dev.halfmillion.payouts.web;

import dev.halfmillion.platform.ui.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form for one's own payout details.
 *
 * @param title what it is for
 * @param lead what happens then
 * @param action where it is sent
 * @param person whether name and PAN are asked for
 * @param method whether bank or UPI is asked for
 * @param ask how to prove once more who one is
 * @param form what was typed
 * @param problems what to mend
 */
public record DetailsPage(
    String title,
    String lead,
    String action,
    boolean person,
    boolean method,
    StepUp.Ask ask,
    DetailsForm form,
    List<Problem> problems) {

  /** What is wrong with one field, or null. */
  public @Nullable String error(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }
}
