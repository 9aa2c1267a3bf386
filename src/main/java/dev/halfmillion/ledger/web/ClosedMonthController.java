package dev.halfmillion.ledger.web;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.ledger.MonthLock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SeeOther;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Closes months of the books, and opens the latest again. */
@Controller
class ClosedMonthController {

  private static final String HOME = "/admin/ledger";

  private final MonthLock months;
  private final AuditLog audit;
  private final Transactions transactions;

  ClosedMonthController(MonthLock months, AuditLog audit, Transactions transactions) {
    this.months = months;
    this.audit = audit;
    this.transactions = transactions;
  }

  @PostMapping("/admin/ledger/closed-months")
  RedirectView close(
      @RequestParam(defaultValue = "") String month,
      @AuthenticationPrincipal SignedInUser user,
      RedirectAttributes flash) {
    YearMonth asked = parse(month);
    transactions.run(
        () -> {
          months.close(asked);
          audit.record(user.id(), "ledger.month-closed", asked.toString(), "Closed the month.");
        });
    flash.addFlashAttribute("toast", LedgerWords.month(asked) + " is closed");
    return SeeOther.to(HOME);
  }

  @PostMapping("/admin/ledger/closed-months/{month}/reopening")
  RedirectView reopen(
      @PathVariable String month,
      @AuthenticationPrincipal SignedInUser user,
      RedirectAttributes flash) {
    YearMonth asked = parse(month);
    transactions.run(
        () -> {
          months.reopen(asked);
          audit.record(user.id(), "ledger.month-reopened", asked.toString(), "Opened it again.");
        });
    flash.addFlashAttribute("toast", LedgerWords.month(asked) + " is open again");
    return SeeOther.to(HOME);
  }

  private static YearMonth parse(String month) {
    try {
      return YearMonth.parse(month.strip());
    } catch (DateTimeException noMonth) {
      throw new Refusal("ledger.month", "Choose a month, such as 2026-11.");
    }
  }
}
