package dev.halfmillion.sales;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells buyers whose money goes back why it does. */
@Component
class TurnedBackMails {

  private final Orders orders;
  private final OrderCoupons coupons;
  private final OrderLinks links;
  private final Baskets baskets;
  private final Notifications notifications;
  private final Academy academy;

  TurnedBackMails(
      Orders orders,
      OrderCoupons coupons,
      OrderLinks links,
      Baskets baskets,
      Notifications notifications,
      Academy academy) {
    this.orders = orders;
    this.coupons = coupons;
    this.links = links;
    this.baskets = baskets;
    this.notifications = notifications;
    this.academy = academy;
  }

  @ApplicationModuleListener(
      id = "sales.mail-on-payment-turned-back",
      condition = Notifications.UNLESS_HISTORY)
  void on(PaymentTurnedBack event) {
    Order order = orders.find(event.orderId()).orElseThrow();
    String amount = MoneyFormat.full(event.amount());
    notifications.send(
        new OutgoingMail(
            "turned-back:" + order.id() + ":" + event.payment(),
            order.buyer().email(),
            amount + " is on its way back to you",
            "sales/mail/turned-back",
            new TurnedBackMail(
                order.buyer().name(),
                order.title(),
                order.number(),
                amount,
                coupons.of(order).map(UsedCoupon::code).orElse(""),
                academy.url(baskets.checkout(order)).toString(),
                links.page(order.id()).toString()),
            Set.of(order.id().toString())));
  }

  @ApplicationModuleListener(
      id = "sales.mail-on-paid-twice",
      condition = Notifications.UNLESS_HISTORY)
  void on(PaidTwice event) {
    Order order = orders.find(event.orderId()).orElseThrow();
    String amount = MoneyFormat.full(event.amount());
    notifications.send(
        new OutgoingMail(
            "paid-twice:" + order.id() + ":" + event.payment(),
            order.buyer().email(),
            "You paid twice: " + amount + " is on its way back to you",
            "sales/mail/paid-twice",
            new PaidTwiceMail(
                order.buyer().name(),
                order.title(),
                order.number(),
                amount,
                links.page(order.id()).toString()),
            Set.of(order.id().toString())));
  }
}
