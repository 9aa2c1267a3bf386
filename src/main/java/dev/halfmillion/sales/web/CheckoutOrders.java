package dev.halfmillion.sales.web;

import dev.halfmillion.catalog.Product;
import dev.halfmillion.identity.EmailAddress;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.ui.Problem;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.PlaceOrder;
import dev.halfmillion.sales.PlaceOrder.Contact;
import dev.halfmillion.sales.PriceRose;
import dev.halfmillion.sales.coupons.CouponProblem;
import dev.halfmillion.sales.web.CheckoutCheck.Checked;
import dev.halfmillion.sales.web.CheckoutCodes.Reading;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a checkout form into an order, or says what is to be mended in it. */
@Component
class CheckoutOrders {

  private static final String TOO_MANY_FREE =
      "Too many free orders in a short time. Wait a while, or sign in first.";

  private static final String TOO_MANY =
      "Very many orders came from here in a short time, and this one was not placed; nothing was"
          + " charged. What you typed is kept: wait a few minutes and press the button again.";

  private final Checkouts checkouts;
  private final CheckoutCheck check;
  private final CheckoutLimits limits;
  private final BuyerBrowser browser;

  CheckoutOrders(
      Checkouts checkouts, CheckoutCheck check, CheckoutLimits limits, BuyerBrowser browser) {
    this.checkouts = checkouts;
    this.check = check;
    this.limits = limits;
    this.browser = browser;
  }

  /** Places what a form asks for. */
  Placed place(
      CheckoutForm form,
      Product product,
      Reading reading,
      @Nullable SignedInUser me,
      HttpServletRequest request,
      HttpServletResponse response) {
    Checked checked = check.check(form, me, reading);
    Contact contact = checked.contact();
    if (contact == null) {
      return new Placed(null, reading, checked.problems());
    }
    Optional<Placed> tooMany = tooMany(reading, contact, me, request);
    if (tooMany.isPresent()) {
      return tooMany.get();
    }
    PlaceOrder wish =
        new PlaceOrder(
            form.key(),
            List.of(product.id()),
            contact,
            me == null ? null : me.id(),
            reading.attribution(),
            browser.ensure(request, response),
            reading.wish(form),
            form.shownTotal());
    try {
      return new Placed(checkouts.place(wish), reading, List.of());
    } catch (Refusal refusal) {
      if (PriceRose.is(refusal)) {
        return new Placed(null, reading, List.of(new Problem("", refusal.sentence())));
      }
      if (!CouponProblem.is(refusal)) {
        throw refusal;
      }
      Reading refused = reading.refused(refusal.sentence());
      return new Placed(null, refused, refused.problems());
    }
  }

  /**
   * Where the buyer goes on: to the gateway, or to the order when it is paid. Where the gateway
   * does not answer, the order's page says so and offers to try again.
   */
  String next(Order order) {
    String page = "/orders/" + order.id();
    if (order.status().wasPaid()) {
      return page;
    }
    try {
      return checkouts.pay(order.id()).toString();
    } catch (Refusal refusal) {
      return page;
    }
  }

  /** Strangers may write any address on an order of nothing, and each gets a mail. */
  private Optional<Placed> tooMany(
      Reading reading, Contact contact, @Nullable SignedInUser me, HttpServletRequest request) {
    EmailAddress email = new EmailAddress(contact.email());
    String remote = request.getRemoteAddr();
    return me == null && reading.basket().total().isZero()
        ? limits.free(email, remote).map(wait -> waiting(reading, wait, TOO_MANY_FREE))
        : limits
            .order(email, remote, browser.secret(request))
            .map(wait -> waiting(reading, wait, TOO_MANY));
  }

  private static Placed waiting(Reading reading, Duration wait, String sentence) {
    return new Placed(null, reading.after(wait), List.of(new Problem("", sentence)));
  }

  /**
   * What came of a form.
   *
   * @param order null when there are problems
   * @param reading of the code, as it turned out
   */
  record Placed(@Nullable Order order, Reading reading, List<Problem> problems) {}
}
