package dev.halfmillion.payouts;

import dev.halfmillion.payouts.PayoutMethod.Rail;

/**
 * Who receives a payout, as frozen into its line.
 *
 * @param name as the bank file carries it
 * @param method where to
 */
record Beneficiary(String name, PayoutMethod method) {

  static Beneficiary of(String legalName, PayoutMethod method) {
    return new Beneficiary(method.receiver(legalName), method);
  }

  static Beneficiary unseal(Rail rail, String text) {
    int tab = text.indexOf('\t');
    return new Beneficiary(
        text.substring(0, tab), PayoutMethod.unseal(rail, text.substring(tab + 1)));
  }

  String sealable() {
    return name.replace('\t', ' ') + '\t' + method.sealable();
  }
}
