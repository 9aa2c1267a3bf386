package dev.halfmillion.ledger.web;

import dev.halfmillion.ledger.TrialBalances;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Zones;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trial balance, today or at the end of any day before. */
@Controller
class TrialBalanceController {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private final TrialBalances balances;
  private final BusinessClock clock;

  TrialBalanceController(TrialBalances balances, BusinessClock clock) {
    this.balances = balances;
    this.clock = clock;
  }

  @GetMapping("/admin/ledger")
  ModelAndView show(@RequestParam(defaultValue = "") String day) {
    LocalDate today = Zones.dateInIndia(clock.instant());
    LocalDate asked = parse(day, today);
    boolean wrong = asked == null;
    ModelAndView page = new ModelAndView("ledger/index", "page", page(asked, today, day));
    page.setStatus(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return page;
  }

  private TrialBalancePage page(@Nullable LocalDate asked, LocalDate today, String typed) {
    LocalDate day = asked == null ? today : asked;
    YearMonth month = YearMonth.from(day);
    return new TrialBalancePage(
        asked == null ? typed : day.toString(),
        today.toString(),
        day.equals(today) ? "today, " + DAY.format(day) : "the end of " + DAY.format(day),
        month.atDay(1).toString(),
        (month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth()).toString(),
        MONTH.format(month),
        (day.equals(today) ? balances.now() : balances.upTo(day))
            .map(TrialBalancePage.Book::of)
            .toList(),
        asked == null ? "Choose a day up to today." : null);
  }

  /** The day asked for, today where none is; null for what is no day, or one to come. */
  private static @Nullable LocalDate parse(String day, LocalDate today) {
    if (day.isBlank()) {
      return today;
    }
    try {
      LocalDate asked = LocalDate.parse(day.strip());
      return asked.isAfter(today) || asked.getYear() < 2000 ? null : asked;
    } catch (DateTimeException noDate) {
      return null;
    }
  }
}
