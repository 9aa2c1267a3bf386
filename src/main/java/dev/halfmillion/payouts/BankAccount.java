package dev.halfmillion.payouts;

import dev.halfmillion.platform.Refusal;
import java.util.Locale;
import java.util.Optional;

/**
 * An Indian bank account. Its text form is masked.
 *
 * @param holder the name the bank knows, as it goes into the bank file
 * @param number 9 to 18 digits; leading zeros count
 * @param ifsc the branch, eleven characters in capitals
 */
public record BankAccount(String holder, String number, String ifsc) implements PayoutMethod {

  /** The longest name a bank file carries. */
  public static final int LONGEST_HOLDER = 100;

  public BankAccount {
    holder = holder.strip().replaceAll("\\s+", " ");
    number = normalNumber(number);
    ifsc = normalIfsc(ifsc);
    refuse("payouts.holder", holderProblem(holder));
    refuse("payouts.account", numberProblem(number));
    refuse("payouts.ifsc", ifscProblem(ifsc));
  }

  /** What is wrong with a holder's name; empty when nothing is. */
  public static Optional<String> holderProblem(String text) {
    String name = text.strip();
    if (name.isEmpty()) {
      return Optional.of("Enter the name the bank has for this account.");
    }
    if (name.length() > LONGEST_HOLDER) {
      return Optional.of("A bank file carries at most 100 characters of a name.");
    }
    return name.codePoints().anyMatch(Character::isLetter)
            && name.codePoints().noneMatch(Character::isISOControl)
        ? Optional.empty()
        : Optional.of("Write the name with letters, as the bank has it.");
  }

  /** What is wrong with an account number; empty when nothing is. */
  public static Optional<String> numberProblem(String text) {
    String number = normalNumber(text);
    if (number.isEmpty()) {
      return Optional.of("Enter the account number.");
    }
    if (!number.matches("[0-9]+")) {
      return Optional.of("An account number has digits only.");
    }
    return number.length() >= 9 && number.length() <= 18
        ? Optional.empty()
        : Optional.of(
            "An account number has 9 to 18 digits; this one has %d.".formatted(number.length()));
  }

  /** What is wrong with an IFSC; empty when nothing is. */
  public static Optional<String> ifscProblem(String text) {
    String ifsc = normalIfsc(text);
    if (ifsc.isEmpty()) {
      return Optional.of(
          "Enter the IFSC of the branch; it is on the cheque and in the bank's app.");
    }
    if (!ifsc.matches("[A-Z]{1,4}.*")
        || !ifsc.substring(0, Math.min(4, ifsc.length())).matches("[A-Z]+")) {
      return Optional.of("An IFSC begins with the bank's four letters, like HDFC0001234.");
    }
    if (ifsc.length() > 4 && ifsc.charAt(4) == 'O') {
      return Optional.of(
          "The fifth character is a zero, not the letter O: %s0….".formatted(ifsc.substring(0, 4)));
    }
    if (ifsc.length() > 4 && ifsc.charAt(4) != '0') {
      return Optional.of("The fifth character is a zero: %s0….".formatted(ifsc.substring(0, 4)));
    }
    if (ifsc.length() != 11) {
      return Optional.of("An IFSC has 11 characters; this one has %d.".formatted(ifsc.length()));
    }
    return ifsc.matches("[A-Z]{4}0[A-Z0-9]{6}")
        ? Optional.empty()
        : Optional.of("An IFSC has letters and digits only, like HDFC0001234.");
  }

  @Override
  public Rail rail() {
    return Rail.BANK;
  }

  @Override
  public String masked() {
    return BankNames.ofIfsc(ifsc) + " ••" + number.substring(number.length() - 4);
  }

  /** The bank and the number; the branch may be written in more than one way. */
  @Override
  public String identity() {
    return ifsc.substring(0, 4) + ":" + number;
  }

  @Override
  public String sealable() {
    return String.join("\t", holder, number, ifsc);
  }

  @Override
  public String receiver(String legalName) {
    return holder;
  }

  /** Masked. */
  @Override
  public String toString() {
    return masked();
  }

  private static void refuse(String code, Optional<String> problem) {
    problem.ifPresent(
        sentence -> {
          throw new Refusal(code, sentence);
        });
  }

  private static String normalNumber(String text) {
    return text.replaceAll("[\\s-]", "");
  }

  private static String normalIfsc(String text) {
    return text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
  }
}
