package dev.halfmillion.backoffice.setup;

import static java.util.Map.entry;

import dev.halfmillion.sales.IndianState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * With which digits the PIN codes of each State begin. Postal circles are not States: some reach
 * over a border, so each State has every beginning that is found in it, and only what is found in
 * none of its districts is refused. Codes from 90 on are the army's, anywhere.
 */
final class PinCodes {

  private static final Map<String, String> BEGINNINGS =
      Map.ofEntries(
          entry("01", "18 19"),
          entry("02", "17"),
          entry("03", "14 15 16"),
          entry("04", "14 16"),
          entry("05", "24 25 26"),
          entry("06", "12 13"),
          entry("07", "11"),
          entry("08", "30 31 32 33 34"),
          entry("09", "20 21 22 23 24 25 26 27 28"),
          entry("10", "80 81 82 83 84 85"),
          entry("11", "737"),
          entry("12", "78 79"),
          entry("13", "79"),
          entry("14", "79"),
          entry("15", "79"),
          entry("16", "79"),
          entry("17", "78 79"),
          entry("18", "78"),
          entry("19", "70 71 72 73 74"),
          entry("20", "81 82 83"),
          entry("21", "75 76 77"),
          entry("22", "48 49"),
          entry("23", "45 46 47 48"),
          entry("24", "36 37 38 39"),
          entry("26", "36 39"),
          entry("27", "40 41 42 43 44"),
          entry("29", "56 57 58 59"),
          entry("30", "403"),
          entry("31", "682"),
          entry("32", "67 68 69"),
          entry("33", "60 61 62 63 64"),
          entry("34", "53 60 67"),
          entry("35", "744"),
          entry("36", "50 51"),
          entry("37", "50 51 52 53"),
          entry("38", "19"));

  private PinCodes() {}

  /** Why a PIN code of six digits cannot be of a State, or empty where it may be. */
  static Optional<String> problem(String pin, String state) {
    String known = BEGINNINGS.get(state);
    if (known == null || pin.startsWith("9")) {
      return Optional.empty();
    }
    List<String> beginnings = Arrays.asList(known.split(" "));
    if (beginnings.stream().anyMatch(pin::startsWith)) {
      return Optional.empty();
    }
    String name = IndianState.ofCode(state).map(IndianState::label).orElse(state);
    return Optional.of(
        "PIN codes of %s begin with %s, so %s is none of them. Mend the PIN code or the State."
            .formatted(name, listed(beginnings), pin));
  }

  private static String listed(List<String> beginnings) {
    return beginnings.size() == 1
        ? beginnings.getFirst()
        : beginnings.stream().limit(beginnings.size() - 1L).collect(Collectors.joining(", "))
            + " or "
            + beginnings.getLast();
  }
}
