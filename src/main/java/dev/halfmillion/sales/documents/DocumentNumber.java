package dev.halfmillion.sales.documents;

/**
 * The number of a tax document: {@code KA/26-27/00001}.
 *
 * @param series what it begins with
 * @param serial counts from one within the series and year
 */
record DocumentNumber(String series, FinancialYear year, long serial) {

  String text() {
    return "%s/%s/%05d".formatted(series, year.label(), serial);
  }
}
