package dev.halfmillion.sales.documents;

import java.time.LocalDate;
import java.time.Month;

/**
 * A financial year of India, April to March.
 *
 * @param start the calendar year it begins in
 */
public record FinancialYear(int start) {

  /** The year a date in India falls in. */
  public static FinancialYear of(LocalDate date) {
    boolean begun = date.getMonthValue() >= Month.APRIL.getValue();
    return new FinancialYear(begun ? date.getYear() : date.getYear() - 1);
  }

  /** As it stands in document numbers: {@code 26-27}. */
  public String label() {
    return "%02d-%02d".formatted(start % 100, (start + 1) % 100);
  }
}
