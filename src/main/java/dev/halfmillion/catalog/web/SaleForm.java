package dev.halfmillion.catalog.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.RupeeText;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.ui.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to plan a sale price.
 *
 * @param saleAmount in rupees
 * @param starts a moment in India as browsers send it; empty means now
 * @param ends the same; needed
 */
public record SaleForm(String saleAmount, String starts, String ends) {

  static final SaleForm EMPTY = new SaleForm("", "", "");

  /** What is missing is empty. */
  public SaleForm(@Nullable String saleAmount, @Nullable String starts, @Nullable String ends) {
    this.saleAmount = text(saleAmount);
    this.starts = text(starts);
    this.ends = text(ends);
  }

  Optional<Money> amount() {
    return RupeeText.parse(saleAmount);
  }

  Optional<Instant> start(Instant now) {
    return starts.isEmpty() ? Optional.of(now) : moment(starts);
  }

  Optional<Instant> end() {
    return moment(ends);
  }

  List<Problem> problems(Instant now) {
    List<Problem> problems = new ArrayList<>();
    if (amount().isEmpty()) {
      problems.add(new Problem("saleAmount", "Write an amount in rupees, such as 999 or 999.50."));
    }
    if (start(now).isEmpty()) {
      problems.add(new Problem("starts", "Choose a day and a time, or leave it empty for now."));
    }
    if (end().isEmpty()) {
      problems.add(new Problem("ends", "Choose the day and the time at which it ends."));
    }
    return problems;
  }

  private static Optional<Instant> moment(String typed) {
    try {
      LocalDateTime local = LocalDateTime.parse(typed.replace(' ', 'T'));
      boolean fits = local.getYear() >= 2000 && local.getYear() <= 2200;
      return fits ? Optional.of(local.atZone(Zones.INDIA).toInstant()) : Optional.empty();
    } catch (DateTimeParseException notAMoment) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String sent) {
    String typed = sent == null ? "" : sent.strip();
    return typed.length() <= 40 ? typed : typed.substring(0, 40);
  }
}
