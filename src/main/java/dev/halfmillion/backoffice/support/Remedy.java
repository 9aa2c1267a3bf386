package dev.halfmillion.backoffice.support;

/**
 * The one safe thing to do about a finding.
 *
 * @param button what is pressed
 * @param address where it leads
 * @param form whether it does something, so that it is a form; else it is a way on
 * @param consequence what follows, said before it is pressed
 */
public record Remedy(String button, String address, boolean form, String consequence) {

  static Remedy act(String button, String address, String consequence) {
    return new Remedy(button, address, true, consequence);
  }

  static Remedy go(String button, String address, String consequence) {
    return new Remedy(button, address, false, consequence);
  }
}
