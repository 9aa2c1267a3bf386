package dev.halfmillion.payouts;

import java.util.Map;

/** The names people use for the banks behind the first four letters of an IFSC. */
final class BankNames {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("SBIN", "SBI"),
          Map.entry("HDFC", "HDFC"),
          Map.entry("ICIC", "ICICI"),
          Map.entry("UTIB", "Axis"),
          Map.entry("PUNB", "PNB"),
          Map.entry("CNRB", "Canara"),
          Map.entry("BARB", "Bank of Baroda"),
          Map.entry("UBIN", "Union Bank"),
          Map.entry("KKBK", "Kotak"),
          Map.entry("INDB", "IndusInd"),
          Map.entry("YESB", "Yes Bank"),
          Map.entry("IDFB", "IDFC First"),
          Map.entry("BKID", "Bank of India"),
          Map.entry("CBIN", "Central Bank"),
          Map.entry("IDIB", "Indian Bank"),
          Map.entry("FDRL", "Federal"),
          Map.entry("IOBA", "Indian Overseas"),
          Map.entry("PYTM", "Paytm"),
          Map.entry("AIRP", "Airtel"),
          Map.entry("IPOS", "India Post"));

  private BankNames() {}

  static String ofIfsc(String ifsc) {
    String code = ifsc.substring(0, 4);
    return NAMES.getOrDefault(code, code);
  }
}
