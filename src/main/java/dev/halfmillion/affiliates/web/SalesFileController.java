package dev.halfmillion.affiliates.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.web.SalesReader.Sale;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.platform.live.TestMark;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sales as a file for a spreadsheet. */
@Controller
class SalesFileController {

  private static final int SIZE = 500;

  private final AffiliateArea area;
  private final SalesReader sales;
  private final TestMark mark;

  SalesFileController(AffiliateArea area, SalesReader sales, TestMark mark) {
    this.area = area;
    this.sales = sales;
    this.mark = mark;
  }

  @GetMapping("/affiliate/sales.csv")
  void write(
      @AuthenticationPrincipal SignedInUser person,
      @RequestParam(defaultValue = "all") String status,
      HttpServletResponse response)
      throws IOException {
    Affiliate affiliate = area.of(person);
    SaleFilter filter = SaleFilter.of(status);
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"sales.csv\"");
    CsvWriter csv = CsvWriter.builder().build(response.getWriter());
    csv.writeRecord(
        "Paid on",
        "Sale",
        "Course",
        "Buyer",
        "Why",
        "Commission",
        "Taken back",
        "Left",
        "Status",
        "Available on",
        "Paid out on",
        "Reference");
    SalePlace place = null;
    List<Sale> part;
    do {
      part = sales.page(affiliate.id(), filter, place, SIZE);
      part.stream()
          .filter(sale -> mark.counts(sale.test()))
          .forEach(sale -> csv.writeRecord(fields(sale)));
      place = part.isEmpty() ? null : part.getLast().place();
    } while (part.size() == SIZE);
    csv.flush();
  }

  private static String[] fields(Sale sale) {
    return new String[] {
      day(sale.times().paid()),
      sale.id().toString(),
      safe(sale.product()),
      safe(sale.buyer()),
      safe(SaleWords.why(sale)),
      amount(sale.amount()),
      amount(sale.taken()),
      amount(sale.left()),
      SaleWords.status(sale),
      day(sale.times().available()),
      day(sale.times().settled()),
      safe(sale.reference() == null ? "" : sale.reference())
    };
  }

  private static String day(@Nullable Instant at) {
    return at == null ? "" : Zones.dateInIndia(at).toString();
  }

  /** A plain number: rupees with a decimal point. */
  private static String amount(Money money) {
    return money.minor() / 100 + MoneyFormat.decimals(money);
  }

  /** A text that no spreadsheet takes for a formula. */
  static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
