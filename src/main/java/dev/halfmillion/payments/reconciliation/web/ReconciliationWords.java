package dev.halfmillion.payments.reconciliation.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.payments.reconciliation.DifferenceState;
import dev.halfmillion.payments.reconciliation.web.DifferenceReader.Day;
import dev.halfmillion.payments.reconciliation.web.DifferenceReader.Figure;
import dev.halfmillion.payments.reconciliation.web.DifferenceReader.Row;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.ui.Link;
import dev.halfmillion.platform.ui.Tone;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the pages of the reconciliation say things. */
final class ReconciliationWords {

  static final String HOME = "/admin/reconciliation";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private ReconciliationWords() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The lists of the inbox, beside which the reconciliation stands. */
  static List<Link> tabs() {
    return List.of(
        Link.to("All news", "/admin/inbox"),
        Link.to("Quarantined", "/admin/inbox?state=quarantined"),
        Link.to("Waiting", "/admin/inbox?state=received"),
        Link.to("Open payments and refunds", "/admin/inbox/open"),
        Link.to("Reconciliation", HOME).currentIf(true));
  }

  static String orderHref(UUID order) {
    return "/admin/orders/" + PublicId.format("ord", order);
  }

  static String amount(@Nullable Money amount, String none) {
    return amount == null ? none : MoneyFormat.full(amount);
  }

  private static String amount(Figure figure) {
    Long minor = figure.minor();
    String currency = figure.currency();
    return minor == null || currency == null ? "–" : MoneyFormat.full(Money.of(minor, currency));
  }

  static Tone tone(DifferenceState state) {
    return switch (state) {
      case OPEN -> Tone.HELD;
      case REPAIRED, VANISHED -> Tone.AVAILABLE;
      case EXPLAINED -> Tone.NEUTRAL;
    };
  }

  static ReconciliationPage.DifferenceRow row(Row row) {
    UUID order = row.order();
    return new ReconciliationPage.DifferenceRow(
        HOME + "/differences/" + PublicId.format("dif", row.id()),
        row.kind().title(),
        row.subject() + ", " + row.gateway() + ", " + day(row.day()),
        order == null ? "" : "Order",
        order == null ? null : orderHref(order),
        amount(row.ours()),
        amount(row.theirs()),
        row.state() == DifferenceState.OPEN ? row.kind().repair() : "",
        tone(row.state()),
        row.state().label());
  }

  static ReconciliationPage.DayRow row(Day day) {
    Tone tone =
        switch (day.state()) {
          case "DONE" -> day.open() == 0 ? Tone.AVAILABLE : Tone.HELD;
          case "FAILED" -> Tone.REVERSED;
          default -> Tone.PENDING;
        };
    String state =
        switch (day.state()) {
          case "DONE" -> day.open() == 0 ? "Agrees" : "Differs";
          case "FAILED" -> "Not compared";
          case "RUNNING" -> "Being compared";
          default -> "Waiting";
        };
    return new ReconciliationPage.DayRow(
        day(day.day()),
        day.gateway() + (day.source().equals("FILE") ? ", by file" : ""),
        "DONE".equals(day.state()) ? read(day) : "–",
        tone,
        state,
        day.problem() == null ? "" : day.problem(),
        day.open() == 0 ? "" : counted(day.open(), "difference"));
  }

  private static String read(Day day) {
    return counted(day.payments(), "payment")
        + ", "
        + counted(day.refunds(), "refund")
        + ", "
        + counted(day.settlements(), "settlement");
  }

  static String counted(long count, String word) {
    return count == 1 ? "1 " + word : "%,d %ss".formatted(count, word);
  }
}
