package dev.halfmillion.sales.web;

import dev.halfmillion.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer typed, as it was sent; nothing of it is trusted.
 *
 * @param name full name
 * @param state the GST code of a State
 * @param code of a coupon or an affiliate, as the buyer wrote or found it
 * @param via an attribution token that came with the link
 * @param key made with the form; the same form sent twice is one order
 * @param emailSeen the address for which a correction was offered already
 * @param business the name of the business that the invoice is for
 * @param gstin its GST registration
 * @param shown the total that the page showed, in minor units; only compared, never charged
 * @param linked the code that the link brought: the same in {@code code} was not typed
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
    String gstin,
    String linked,
    String shown) {

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
      @Nullable String gstin,
      @Nullable String linked,
      @Nullable String shown) {
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
    this.linked = text(linked);
    this.shown = text(shown);
  }

  CheckoutForm withEmail(String corrected) {
    return with(corrected, code, key, emailSeen);
  }

  CheckoutForm withSeen(String address) {
    return with(email, code, key, address);
  }

  CheckoutForm withKey(String fresh) {
    return with(email, code, fresh, emailSeen);
  }

  CheckoutForm withoutCode() {
    return with(email, "", key, emailSeen);
  }

  /** The total that the page showed, or null where it says none. */
  @Nullable Money shownTotal() {
    return shown.matches("[0-9]{1,12}") ? Money.paise(Long.parseLong(shown)) : null;
  }

  /** Whether the buyer wrote the code, and no link. */
  boolean codeTyped() {
    return !code.equalsIgnoreCase(linked);
  }

  private CheckoutForm with(String address, String word, String fresh, String seen) {
    return new CheckoutForm(
        name, address, phone, state, word, via, fresh, seen, business, gstin, linked, shown);
  }

  private static String text(@Nullable String sent) {
    if (sent == null) {
      return "";
    }
    String seen = sent.replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}]", " ").strip();
    return seen.length() <= 400 ? seen : seen.substring(0, 400);
  }
}
