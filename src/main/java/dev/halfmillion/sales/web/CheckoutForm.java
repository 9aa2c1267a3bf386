package dev.halfmillion.sales.web;

import org.jspecify.annotations.Nullable;

/**
 * What a buyer typed, as it was sent; nothing of it is trusted.
 *
 * @param name full name
 * @param state the GST code of a State
 * @param code a referral code typed by the buyer
 * @param via an attribution token that came with the link
 * @param key made with the form; the same form sent twice is one order
 * @param emailSeen the address for which a correction was offered already
 * @param business the name of the business that the invoice is for
 * @param gstin its GST registration
 */
public record CheckoutForm(
    String name,
    String email,
    String phone,
    String state,
    String code,
    String via,
    String key,
    String emailSeen,
    String business,
    String gstin) {

  /** What is missing is empty. */
  public CheckoutForm(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String state,
      @Nullable String code,
      @Nullable String via,
      @Nullable String key,
      @Nullable String emailSeen,
      @Nullable String business,
      @Nullable String gstin) {
    this.name = text(name);
    this.email = text(email);
    this.phone = text(phone);
    this.state = text(state);
    this.code = text(code);
    this.via = text(via);
    this.key = text(key);
    this.emailSeen = text(emailSeen);
    this.business = text(business);
    this.gstin = text(gstin);
  }

  CheckoutForm withEmail(String corrected) {
    return new CheckoutForm(
        name, corrected, phone, state, code, via, key, emailSeen, business, gstin);
  }

  CheckoutForm withSeen(String address) {
    return new CheckoutForm(name, email, phone, state, code, via, key, address, business, gstin);
  }

  CheckoutForm withKey(String fresh) {
    return new CheckoutForm(
        name, email, phone, state, code, via, fresh, emailSeen, business, gstin);
  }

  private static String text(@Nullable String sent) {
    if (sent == null) {
      return "";
    }
    String seen = sent.replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]", " ").strip();
    return seen.length() <= 400 ? seen : seen.substring(0, 400);
  }
}
