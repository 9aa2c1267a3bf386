package dev.halfmillion.sales.web;

import dev.halfmillion.money.Money;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.platform.Spreadsheet;
import dev.halfmillion.sales.documents.DocumentSnapshot.Customer;
import dev.halfmillion.sales.documents.GstReturn;
import dev.halfmillion.sales.documents.GstReturn.Figures;
import dev.halfmillion.sales.documents.RegisterEntry;
import dev.halfmillion.sales.documents.TaxDocument;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The rows of the exported register. Amounts are rupees with a point and two decimals. */
final class TaxRows {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);
  private static final String REGULAR = "Regular B2B";
  private static final String NO_CESS = "0.00";

  private TaxRows() {}

  /** One row for a document. */
  static void document(Spreadsheet sheet, RegisterEntry entry) {
    TaxDocument document = entry.document();
    Customer customer = document.snapshot().customer();
    sheet.row(
        DAY.format(document.dated()),
        document.title(),
        document.number(),
        document.snapshot().orderNumber(),
        recipient(customer),
        Objects.requireNonNullElse(customer.gstin(), ""),
        GstReturn.place(document),
        amount(document.taxable()),
        amount(document.tax().cgst()),
        amount(document.tax().sgst()),
        amount(document.tax().igst()),
        amount(document.total()),
        document.total().currencyCode(),
        Objects.requireNonNullElse(document.snapshot().corrects(), ""));
  }

  /** One row for each rate of a document. */
  static void byRate(Spreadsheet sheet, TaxSheet kind, RegisterEntry entry) {
    TaxDocument document = entry.document();
    GstReturn.byRate(document)
        .forEach((rate, figures) -> sheet.row(row(kind, document, rate(rate), figures)));
  }

  /** The sums by place of supply. */
  static void places(Spreadsheet sheet, Map<GstReturn.Key, Figures> sums) {
    sums.forEach(
        (key, sum) ->
            sheet.row(
                "OE", key.word(), "", rate(key.basisPoints()), paise(sum.taxable()), NO_CESS, ""));
  }

  /** The sums by accounting code. Services are not counted in units. */
  static void codes(Spreadsheet sheet, Map<GstReturn.Key, Figures> sums) {
    sums.forEach(
        (key, sum) ->
            sheet.row(
                key.word(),
                "",
                "NA",
                "0.00",
                paise(sum.value()),
                rate(key.basisPoints()),
                paise(sum.taxable()),
                paise(sum.integrated()),
                paise(sum.central()),
                paise(sum.state()),
                NO_CESS));
  }

  private static String[] row(TaxSheet kind, TaxDocument document, String rate, Figures figures) {
    Customer customer = document.snapshot().customer();
    String gstin = Objects.requireNonNullElse(customer.gstin(), "");
    String day = DAY.format(document.dated());
    String value = amount(document.total());
    String place = GstReturn.place(document);
    String taxable = paise(figures.taxable());
    String name = recipient(customer);
    String number = document.number();
    return switch (kind) {
      case B2B ->
          new String[] {
            gstin, name, number, day, value, place, "N", "", REGULAR, "", rate, taxable, NO_CESS
          };
      case B2CL -> new String[] {number, day, value, place, "", rate, taxable, NO_CESS, ""};
      case CDNR ->
          new String[] {
            gstin, name, number, day, "C", place, "N", REGULAR, value, "", rate, taxable, NO_CESS
          };
      case CDNUR ->
          new String[] {"B2CL", number, day, "C", place, value, "", rate, taxable, NO_CESS};
      case DOCUMENTS, B2CS, HSN -> throw new IllegalArgumentException("No rows by rate: " + kind);
    };
  }

  private static String recipient(Customer customer) {
    return Objects.requireNonNullElse(customer.business(), customer.name());
  }

  private static String rate(int basisPoints) {
    return paise(basisPoints);
  }

  private static String paise(long minor) {
    return BigDecimal.valueOf(minor, 2).toPlainString();
  }

  private static String amount(Money money) {
    return BigDecimal.valueOf(money.minor(), MoneyFormat.decimals(money).isEmpty() ? 0 : 2)
        .toPlainString();
  }
}
