package dev.halfmillion.sales;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.database.StartRefused;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with settings by which no sale could be settled: a payment that comes in then
 * could neither be booked nor be given a document.
 */
@Component
class SupplierCheck {

  /** What numbers of credit notes and receipts begin with. */
  private static final Set<String> TAKEN = Set.of("CN", "RC");

  SupplierCheck(Academy academy) {
    check(academy.stateCode(), academy.gstin(), academy.invoicePrefix(), academy.orderPrefix());
  }

  static void check(String stateCode, String gstin, String invoicePrefix, String orderPrefix) {
    requireState(stateCode);
    requireGstin(gstin, stateCode);
    // KA/26-27/1234567 has the 16 characters that the law allows.
    requirePrefix("HALFMILLION_ACADEMY_INVOICEPREFIX", invoicePrefix, 2);
    requirePrefix("HALFMILLION_ACADEMY_ORDERPREFIX", orderPrefix, 3);
  }

  private static void requireState(String code) {
    if (IndianState.ofCode(code).isEmpty()) {
      String known =
          Arrays.stream(IndianState.values())
              .map(IndianState::code)
              .collect(Collectors.joining(", "));
      throw new StartRefused(
          "HALFMILLION_ACADEMY_STATECODE says "
              + code
              + ", which is not the GST code of a State. Set the two digits with which the GST"
              + " registrations of your State begin, such as 29 for Karnataka; there are "
              + known
              + ".");
    }
  }

  private static void requireGstin(String gstin, String state) {
    if (gstin.isBlank()) {
      return;
    }
    Optional<Gstin> parsed = Gstin.parse(gstin);
    if (parsed.isEmpty()) {
      throw new StartRefused(
          "HALFMILLION_ACADEMY_GSTIN says "
              + gstin
              + ", which is not a GST registration: it has 15 characters, and the last one checks"
              + " the others. Correct it, or leave it out.");
    }
    if (!parsed.get().stateCode().equals(state)) {
      throw new StartRefused(
          "HALFMILLION_ACADEMY_GSTIN is a registration of the State "
              + parsed.get().stateCode()
              + ", and HALFMILLION_ACADEMY_STATECODE says "
              + state
              + ". Set both to the State that supplies.");
    }
  }

  private static void requirePrefix(String variable, String prefix, int longest) {
    if (!prefix.matches("[A-Z0-9]{1,%d}".formatted(longest))) {
      throw new StartRefused(
          "%s says %s. Set one to %d capital letters or digits, so that numbers fit into the 16"
                  .formatted(variable, prefix, longest)
              + " characters of a tax document.");
    }
    if (TAKEN.contains(prefix)) {
      throw new StartRefused(
          variable
              + " says "
              + prefix
              + ", with which the numbers of credit notes (CN) and receipts (RC) begin. Set"
              + " another one.");
    }
  }
}
