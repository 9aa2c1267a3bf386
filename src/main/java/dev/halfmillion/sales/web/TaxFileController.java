package dev.halfmillion.sales.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Period;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Spreadsheet;
import dev.halfmillion.platform.Zones;
import dev.halfmillion.sales.documents.GstReturn;
import dev.halfmillion.sales.documents.GstReturn.Figures;
import dev.halfmillion.sales.documents.GstReturn.Section;
import dev.halfmillion.sales.documents.RegisterEntry;
import dev.halfmillion.sales.documents.TaxRegister;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of some days as files for the return, written as they are read, however long. */
@Controller
class TaxFileController {

  private final TaxRegister register;
  private final BusinessClock clock;

  TaxFileController(TaxRegister register, BusinessClock clock) {
    this.register = register;
    this.clock = clock;
  }

  @GetMapping("/admin/tax/{sheet}.csv")
  void csv(
      @PathVariable("sheet") String word,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      HttpServletResponse response)
      throws IOException {
    TaxSheet kind = TaxSheet.of(word).orElseThrow(Refusal::notFound);
    Period period = Period.parse(from, to, Zones.dateInIndia(clock.instant()));
    response.setContentType("text/csv;charset=UTF-8");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"%s-%s-%s.csv\"".formatted(word, period.from(), period.to()));
    try (Spreadsheet sheet = Spreadsheet.to(response.getWriter(), kind.headings())) {
      write(sheet, kind, period);
    }
  }

  private void write(Spreadsheet sheet, TaxSheet kind, Period period) {
    switch (kind) {
      case DOCUMENTS -> register.each(period, entry -> TaxRows.document(sheet, entry));
      case HSN -> {
        Map<GstReturn.Key, Figures> sums = new TreeMap<>();
        sorted(period, (section, entry) -> addByCode(sums, section, entry));
        TaxRows.codes(sheet, sums);
      }
      case B2CS -> {
        Map<GstReturn.Key, Figures> sums = new TreeMap<>();
        sorted(period, only(Section.B2CS, entry -> GstReturn.addByPlace(sums, entry)));
        TaxRows.places(sheet, sums);
      }
      case B2B, B2CL, CDNR, CDNUR -> {
        Section section = Section.valueOf(kind.name());
        sorted(period, only(section, entry -> TaxRows.byRate(sheet, kind, entry)));
      }
    }
  }

  private static void addByCode(
      Map<GstReturn.Key, Figures> sums, Section section, RegisterEntry entry) {
    if (section != Section.NONE) {
      GstReturn.addByCode(sums, entry);
    }
  }

  private static Sorted only(Section wanted, Consumer<RegisterEntry> consumer) {
    return (section, entry) -> {
      if (section == wanted) {
        consumer.accept(entry);
      }
    };
  }

  private void sorted(Period period, Sorted consumer) {
    Map<LocalDate, Money> known = new HashMap<>();
    Function<LocalDate, Money> largeAbove = day -> known.computeIfAbsent(day, register::largeAbove);
    register.each(period, entry -> consumer.accept(GstReturn.section(entry, largeAbove), entry));
  }

  /** Takes a document with the section it is reported in. */
  @FunctionalInterface
  private interface Sorted {
    void accept(Section section, RegisterEntry entry);
  }
}
