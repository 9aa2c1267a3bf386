package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's own orders, the newest first. */
public record AccountOrdersPage(List<Row> rows) {

  public AccountOrdersPage {
    rows = List.copyOf(rows);
  }

  /**
   * One order.
   *
   * @param papers invoice and credit notes as PDF
   * @param notes what became of refunds, and what to know of a payment that is open
   * @param payHref where the same order is paid; null where there is nothing to pay
   * @param payText what the button says
   * @param test whether it was placed in trial
   */
  public record Row(
      String href,
      String number,
      String when,
      String title,
      String amount,
      Tone tone,
      String status,
      List<Link> papers,
      List<String> notes,
      @Nullable String payHref,
      String payText,
      boolean test) {

    public Row {
      papers = List.copyOf(papers);
      notes = List.copyOf(notes);
    }
  }
}
