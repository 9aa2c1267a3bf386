package dev.halfmillion.sales.web;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.TrialBalances;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Period;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.ui.Kpi;
import dev.halfmillion.sales.documents.DocumentSnapshot.Customer;
import dev.halfmillion.sales.documents.RegisterEntry;
import dev.halfmillion.sales.documents.RegisterTotals;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import dev.halfmillion.sales.documents.TaxRegister;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of a month: its documents, their sums beside the ledger's, and the exports. */
@Controller
class TaxController {

  private static final int SIZE = 50;
  private static final AccountRef PAYABLE = AccountRef.liability("tax-payable");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private final TaxRegister register;
  private final TaxDocuments documents;
  private final TrialBalances balances;
  private final BusinessClock clock;

  TaxController(
      TaxRegister register, TaxDocuments documents, TrialBalances balances, BusinessClock clock) {
    this.register = register;
    this.documents = documents;
    this.balances = balances;
    this.clock = clock;
  }

  @GetMapping("/admin/tax")
  ModelAndView show(
      @RequestParam(defaultValue = "") String month,
      @RequestParam(defaultValue = "") String after) {
    LocalDate today = Zones.dateInIndia(clock.instant());
    YearMonth asked = parse(month, YearMonth.from(today));
    boolean wrong = asked == null;
    TaxPage page = page(asked == null ? YearMonth.from(today) : asked, today, wrong, after);
    HttpStatus status = wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    return new ModelAndView("sales/tax/index", Map.of("page", page), status);
  }

  private TaxPage page(YearMonth month, LocalDate today, boolean wrong, String after) {
    LocalDate end = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    Period period = new Period(month.atDay(1), end);
    TaxDocument last = after.isEmpty() ? null : documents.byLink(after).orElse(null);
    List<RegisterEntry> entries = register.page(period, last, SIZE + 1);
    List<RegisterEntry> shown = entries.subList(0, Math.min(SIZE, entries.size()));
    RegisterTotals totals = register.totals(period);
    Money payable = balances.movement(PAYABLE, totals.tax().currency(), period).negated();
    return new TaxPage(
        MONTH.format(month),
        month.toString(),
        figures(totals),
        payable.equals(totals.tax()),
        MoneyFormat.full(payable),
        wrong ? "Choose a month up to this one, such as 2026-11." : null,
        files(period),
        shown.stream().map(TaxController::row).toList(),
        entries.size() > SIZE ? next(month, shown.getLast()) : null);
  }

  private static String next(YearMonth month, RegisterEntry last) {
    return "/admin/tax?month=" + month + "&after=" + last.document().link();
  }

  private static @Nullable YearMonth parse(String typed, YearMonth now) {
    try {
      YearMonth month = typed.isBlank() ? now : YearMonth.parse(typed.strip());
      return month.isAfter(now) || month.getYear() < 2000 ? null : month;
    } catch (DateTimeException noMonth) {
      return null;
    }
  }

  private static List<Kpi> figures(RegisterTotals totals) {
    return List.of(
        Kpi.of("Tax", MoneyFormat.full(totals.tax()), "in the documents, credit notes taken off"),
        Kpi.of("Taxable value", MoneyFormat.full(totals.taxable()), "without tax"),
        Kpi.of("CGST", MoneyFormat.full(totals.taxes().cgst()), "and as much SGST or UTGST"),
        Kpi.of("IGST", MoneyFormat.full(totals.taxes().igst()), "from other States"),
        Kpi.of(
            "Documents",
            String.valueOf(totals.invoices() + totals.creditNotes()),
            totals.invoices() + " for sales, " + creditNotes(totals.creditNotes())));
  }

  private static String creditNotes(long count) {
    return count == 1 ? "1 credit note" : count + " credit notes";
  }

  private static List<TaxPage.File> files(Period period) {
    String days = ".csv?from=" + period.from() + "&to=" + period.to();
    return Arrays.stream(TaxSheet.values())
        .map(sheet -> new TaxPage.File(sheet.title(), "/admin/tax/" + sheet.word() + days))
        .toList();
  }

  private static TaxPage.Row row(RegisterEntry entry) {
    TaxDocument document = entry.document();
    Customer customer = document.snapshot().customer();
    Money tax = document.total().minus(document.taxable());
    return new TaxPage.Row(
        document.number(),
        document.path(),
        document.title(),
        Moments.day(document.dated()),
        Objects.requireNonNullElse(customer.business(), customer.name()),
        customer.state(),
        signed(entry, document.taxable()),
        signed(entry, tax),
        signed(entry, document.total()));
  }

  private static String signed(RegisterEntry entry, Money amount) {
    return MoneyFormat.full(entry.isCreditNote() ? amount.negated() : amount);
  }
}
