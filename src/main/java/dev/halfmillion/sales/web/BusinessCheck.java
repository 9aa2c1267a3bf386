package dev.halfmillion.sales.web;

import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Buyer.Business;
import dev.halfmillion.sales.Gstin;
import dev.halfmillion.sales.IndianState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads for which business the invoice is to be: name and GSTIN, both or neither. */
final class BusinessCheck {

  private static final int LONGEST_NAME = 120;

  private BusinessCheck() {}

  /**
   * Checks what was typed.
   *
   * @param chosen the State that the buyer chose, which the GSTIN must be of
   * @param problems what is to be mended is added
   * @return the business, or null where none was typed or something is to be mended
   */
  static @Nullable Business check(CheckoutForm form, IndianState chosen, List<Problem> problems) {
    if (form.business().isEmpty() && form.gstin().isEmpty()) {
      return null;
    }
    int before = problems.size();
    if (form.business().isEmpty()) {
      problems.add(new Problem("business", "Write the name that the GSTIN is registered to."));
    } else if (form.business().length() > LONGEST_NAME) {
      problems.add(new Problem("business", "Write the name in at most 120 characters."));
    }
    Optional<Gstin> gstin = Gstin.parse(form.gstin());
    if (gstin.isEmpty()) {
      problems.add(new Problem("gstin", unreadable(form.gstin())));
    } else if (!gstin.get().stateCode().equals(chosen.code())) {
      problems.add(new Problem("gstin", otherState(gstin.get(), chosen)));
    }
    return problems.size() == before ? new Business(form.business(), gstin.orElseThrow()) : null;
  }

  private static String unreadable(String typed) {
    if (typed.isEmpty()) {
      return "Write the GSTIN, or leave the name of the business out.";
    }
    return Gstin.looksRight(typed)
        ? "One character of this GSTIN is mistyped. Compare it with the registration."
        : "A GSTIN has 15 letters and digits, such as 29AAACH0000A1ZN.";
  }

  private static String otherState(Gstin gstin, IndianState chosen) {
    return IndianState.ofCode(gstin.stateCode())
        .map(
            own ->
                "This GSTIN is of %s, and you chose %s. Choose %s above, or use the GSTIN of %s."
                    .formatted(own.label(), chosen.label(), own.label(), chosen.label()))
        .orElse("A GSTIN begins with the code of a State, and this one does not.");
  }
}
