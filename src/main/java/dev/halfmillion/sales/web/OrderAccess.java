package dev.halfmillion.sales.web;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.OrderLinks;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Opens orders to those who may see them: the browser that placed them, their buyer, the holder of
 * a signed link. To anybody else an order does not exist.
 */
@Component
class OrderAccess {

  private static final Set<Role> STAFF = Set.of(Role.SUPPORT, Role.FINANCE, Role.OWNER);

  private final OrderBook orders;
  private final OrderLinks links;
  private final BuyerBrowser browser;

  OrderAccess(OrderBook orders, OrderLinks links, BuyerBrowser browser) {
    this.orders = orders;
    this.links = links;
    this.browser = browser;
  }

  /**
   * The order and by which right it opens.
   *
   * @throws Refusal with 404 when there is none, or no right to it
   */
  Opened open(String id, HttpServletRequest request) {
    Opened opened = look(id, request);
    if (!opened.buyer() && !opened.browser() && !opened.link()) {
      throw Refusal.notFound();
    }
    return opened;
  }

  /** As {@link #open}, and for those who work with orders. */
  Opened openToStaff(String id, HttpServletRequest request) {
    boolean staff =
        SignedInUser.current().filter(me -> STAFF.stream().anyMatch(me::has)).isPresent();
    return staff ? look(id, request) : open(id, request);
  }

  private Opened look(String id, HttpServletRequest request) {
    Order order = OrderId.parse(id).flatMap(orders::find).orElseThrow(Refusal::notFound);
    String key = request.getParameter(OrderLinks.KEY);
    boolean byLink = links.opens(order.id(), key);
    Optional<SignedInUser> learner = SignedInUser.current().filter(me -> order.buyer().is(me.id()));
    return new Opened(
        order,
        learner.filter(SignedInUser::proved).isPresent(),
        learner.isPresent(),
        browser.secret(request).filter(s -> orders.wasPlacedIn(order.id(), s)).isPresent(),
        byLink,
        byLink && key != null ? key : "");
  }

  /**
   * An order somebody may see.
   *
   * @param buyer whether its buyer is signed in, with an address that their mailbox has proved
   * @param learner whether its buyer is signed in, be it only to learn
   * @param browser whether this browser placed it
   * @param link whether a signed link was followed
   * @param key the link's key, or empty
   */
  record Opened(
      Order order, boolean buyer, boolean learner, boolean browser, boolean link, String key) {

    /** The address of a page of this order, with the key where one opened it. */
    String path(String below) {
      String path = "/orders/" + order.id() + below;
      return key.isEmpty()
          ? path
          : path + "?" + OrderLinks.KEY + "=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
  }
}
