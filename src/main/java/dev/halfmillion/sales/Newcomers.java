package dev.halfmillion.sales;

import dev.halfmillion.identity.SignIn;
import dev.halfmillion.identity.UserEmails;
import dev.halfmillion.platform.UserId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * Buyers whom an order made users, whose mailbox has not proved the address yet, and who have
 * nothing but that order. The browser that paid may let them learn and correct their address; for
 * anybody else it may do neither, for they may be somebody else than whoever paid.
 */
@Component
public class Newcomers {

  private final Orders orders;
  private final Fulfilment fulfilment;
  private final UserEmails emails;
  private final SignIn signIn;

  Newcomers(Orders orders, Fulfilment fulfilment, UserEmails emails, SignIn signIn) {
    this.orders = orders;
    this.fulfilment = fulfilment;
    this.emails = emails;
    this.signIn = signIn;
  }

  /** Whether the buyer of an order is one. */
  public boolean isOne(Order order) {
    if (!order.status().wasPaid() || !order.buyer().newcomer()) {
      return false;
    }
    UserId buyer = order.buyer().requireId();
    return emails.isCorrectable(buyer)
        && orders.isTheOnlyOneOf(buyer, order.id())
        && !fulfilment.givesMore(buyer, order.id());
  }

  /** As {@link #isOne}, and keeps it so to the end of the caller's transaction. */
  boolean remainsOne(Order order) {
    if (!order.status().wasPaid()) {
      return false;
    }
    emails.hold(order.buyer().requireId());
    return isOne(order);
  }

  /**
   * Whether the browser that ordered may let its buyer in. One that paid nothing may not: anybody
   * can write anybody's address on a free order, and would sit in an account that is not theirs.
   */
  public boolean mayEnter(Order order) {
    return !order.isFree() && isOne(order);
  }

  /**
   * Signs a newcomer in to learn. Call it only for the browser that placed the order.
   *
   * @return whether it was done
   */
  public boolean enter(Order order, HttpServletRequest request, HttpServletResponse response) {
    return order.status().wasPaid()
        && signIn.byPayment(order.buyer().requireId(), () -> mayEnter(order), request, response);
  }
}
