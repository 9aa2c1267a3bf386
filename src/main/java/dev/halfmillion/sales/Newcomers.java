package dev.halfmillion.sales;

import dev.halfmillion.identity.SignIn;
import dev.halfmillion.identity.SignInLinks;
import dev.halfmillion.identity.UserEmails;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/**
 * Buyers whom an order made users and who have never been in. The browser that paid may let them in
 * and correct their address; for anybody who was known before, it may do neither.
 */
@Component
public class Newcomers {

  private final UserEmails emails;
  private final SignInLinks links;
  private final SignIn signIn;

  Newcomers(UserEmails emails, SignInLinks links, SignIn signIn) {
    this.emails = emails;
    this.links = links;
    this.signIn = signIn;
  }

  /** Whether the buyer of an order is one. */
  public boolean isOne(Order order) {
    return order.status().wasPaid()
        && order.buyer().newcomer()
        && emails.isCorrectable(order.buyer().requireId());
  }

  /**
   * Whether the browser that ordered may let its buyer in. One that paid nothing may not: anybody
   * can write anybody's address on a free order, and would sit in an account that is not theirs.
   */
  public boolean mayEnter(Order order) {
    return !order.isFree() && isOne(order);
  }

  /**
   * Signs a newcomer in. Call it only for the browser that placed the order.
   *
   * @return whether it was done
   */
  public boolean enter(Order order, HttpServletRequest request, HttpServletResponse response) {
    if (!mayEnter(order)) {
      return false;
    }
    String link = links.create(order.buyer().requireId(), "/learn");
    String token = link.substring(link.lastIndexOf('/') + 1);
    return signIn.byLink(token, request, response).isPresent();
  }
}
