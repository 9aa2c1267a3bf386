package dev.halfmillion.ledger.web;

import dev.halfmillion.ledger.MonthLock;
import dev.halfmillion.ledger.TrialBalances;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Zones;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The trial balance, today or at the end of any day before. */
@Controller
class TrialBalanceController {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final TrialBalances balances;
  private final MonthLock months;
  private final BusinessClock clock;

  TrialBalanceController(TrialBalances balances, MonthLock months, BusinessClock clock) {
    this.balances = balances;
    this.months = months;
    this.clock = clock;
  }

  @GetMapping("/admin/ledger")
  ModelAndView show(
      @RequestParam(defaultValue = "") String day, @AuthenticationPrincipal SignedInUser user) {
    LocalDate today = Zones.dateInIndia(clock.instant());
    LocalDate asked = parse(day, today);
    boolean wrong = asked == null;
    ModelAndView page = new ModelAndView("ledger/index", "page", page(asked, today, day, user));
    page.setStatus(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    return page;
  }

  private TrialBalancePage page(
      @Nullable LocalDate asked, LocalDate today, String typed, SignedInUser user) {
    LocalDate day = asked == null ? today : asked;
    YearMonth month = YearMonth.from(day);
    return new TrialBalancePage(
        asked == null ? typed : day.toString(),
        today.toString(),
        day.equals(today) ? "today, " + DAY.format(day) : "the end of " + DAY.format(day),
        month.atDay(1).toString(),
        (month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth()).toString(),
        LedgerWords.month(month),
        (day.equals(today) ? balances.now() : balances.upTo(day))
            .map(TrialBalancePage.Book::of)
            .toList(),
        months(user.has(Role.OWNER)),
        asked == null ? "Choose a day up to today." : null);
  }

  private TrialBalancePage.Months months(boolean owner) {
    Optional<YearMonth> latest = months.latest();
    Optional<YearMonth> next = months.closable();
    return new TrialBalancePage.Months(
        latest.map(LedgerWords::month).orElse(null),
        latest
            .filter(month -> owner)
            .map(month -> "/admin/ledger/closed-months/" + month + "/reopening")
            .orElse(null),
        next.map(YearMonth::toString).orElse(null),
        next.map(LedgerWords::month).orElse(null));
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
