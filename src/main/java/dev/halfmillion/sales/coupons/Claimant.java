package dev.halfmillion.sales.coupons;

import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * Who uses a coupon, and for which order.
 *
 * @param order null while nothing is ordered yet
 * @param user null for somebody who is not signed in
 * @param mailbox of the address, or empty while it is not known
 * @param phone with its country, or empty while it is not known
 * @param browser the hash of the secret of the browser, or null
 */
public record Claimant(
    @Nullable OrderId order,
    @Nullable UserId user,
    String mailbox,
    String phone,
    @Nullable String browser) {

  /** Somebody with an address as typed. */
  public static Claimant of(
      @Nullable OrderId order,
      @Nullable UserId user,
      String email,
      String phone,
      @Nullable String browser) {
    String mailbox = EmailAddress.parse(email).map(EmailAddress::mailbox).orElse("");
    return new Claimant(order, user, mailbox, phone, browser);
  }
}
