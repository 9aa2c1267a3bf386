package dev.halfmillion.payouts.web;

import dev.halfmillion.payouts.BankAccount;
import dev.halfmillion.payouts.Pan;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.payouts.PayoutMethod;
import dev.halfmillion.payouts.UpiId;
import dev.halfmillion.platform.ui.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about where the own money goes. Its text form says nothing.
 *
 * @param legalName as on the PAN card
 * @param pan ten characters
 * @param kind BANK or UPI
 * @param holder the name the bank has
 * @param account the account number
 * @param accountAgain the same, typed again
 * @param ifsc the branch
 * @param upi the UPI id
 * @param current the present password, where it is asked for
 */
public record DetailsForm(
    @Nullable String legalName,
    @Nullable String pan,
    @Nullable String kind,
    @Nullable String holder,
    @Nullable String account,
    @Nullable String accountAgain,
    @Nullable String ifsc,
    @Nullable String upi,
    @Nullable String current) {

  private static final int LONGEST = 200;

  /** Nothing typed yet. */
  static final DetailsForm EMPTY = new DetailsForm("", "", "BANK", "", "", "", "", "", "");

  public DetailsForm {
    legalName = text(legalName);
    pan = text(pan);
    kind = "UPI".equals(kind) ? "UPI" : "BANK";
    holder = text(holder);
    account = text(account);
    accountAgain = text(accountAgain);
    ifsc = text(ifsc);
    upi = text(upi);
    current = current == null ? "" : current;
  }

  /** What to mend about the person. */
  List<Problem> personProblems() {
    List<Problem> problems = new ArrayList<>();
    add(problems, "legalName", Payees.nameProblem(text(legalName)));
    add(problems, "pan", Pan.problem(text(pan)));
    return problems;
  }

  /** What to mend about the method. */
  List<Problem> methodProblems() {
    List<Problem> problems = new ArrayList<>();
    if (isUpi()) {
      add(problems, "upi", UpiId.problem(text(upi)));
      return problems;
    }
    add(problems, "holder", BankAccount.holderProblem(text(holder)));
    Optional<String> number = BankAccount.numberProblem(text(account));
    add(problems, "account", number);
    if (number.isEmpty() && !bare(account).equals(bare(accountAgain))) {
      problems.add(new Problem("accountAgain", "The two account numbers differ. Type both again."));
    }
    add(problems, "ifsc", BankAccount.ifscProblem(text(ifsc)));
    return problems;
  }

  boolean isUpi() {
    return "UPI".equals(kind);
  }

  Pan toPan() {
    return new Pan(text(pan));
  }

  PayoutMethod toMethod() {
    return isUpi()
        ? new UpiId(text(upi))
        : new BankAccount(text(holder), text(account), text(ifsc));
  }

  /** Nothing of what was typed. */
  @Override
  public String toString() {
    return "DetailsForm";
  }

  private static void add(List<Problem> problems, String field, Optional<String> sentence) {
    sentence.ifPresent(text -> problems.add(new Problem(field, text)));
  }

  private static String bare(@Nullable String typed) {
    return text(typed).replaceAll("[\\s-]", "");
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.substring(0, Math.min(LONGEST, typed.length()));
  }
}
