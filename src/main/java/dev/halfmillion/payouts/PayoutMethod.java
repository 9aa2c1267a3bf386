package dev.halfmillion.payouts;

/**
 * Where a payee's money goes. The value is a secret at rest: its text form is masked, and only
 * {@link #sealable} holds the whole.
 */
public sealed interface PayoutMethod permits BankAccount, UpiId {

  /** The way money travels to it. */
  Rail rail();

  /** What people may see: {@code HDFC ••4417}. */
  String masked();

  /** The part by which two payees with the same method are found. */
  String identity();

  /** The whole as one text, to be encrypted and nothing else. */
  String sealable();

  /** The name the bank knows the receiver by, where it differs from the payee's legal name. */
  String receiver(String legalName);

  /** Reads what {@link #sealable} wrote. */
  static PayoutMethod unseal(Rail rail, String text) {
    String[] parts = text.split("\t", -1);
    return switch (rail) {
      case BANK -> new BankAccount(parts[0], parts[1], parts[2]);
      case UPI -> new UpiId(parts[0]);
    };
  }

  /** The two ways money travels. */
  enum Rail {
    BANK,
    UPI
  }
}
