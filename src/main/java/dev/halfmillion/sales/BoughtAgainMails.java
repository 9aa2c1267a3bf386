package dev.halfmillion.sales;

import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells buyers that what they paid for an order that they bought again goes back. */
@Component
class BoughtAgainMails {

  private final Orders orders;
  private final OrderLinks links;
  private final Notifications notifications;

  BoughtAgainMails(Orders orders, OrderLinks links, Notifications notifications) {
    this.orders = orders;
    this.links = links;
    this.notifications = notifications;
  }

  @ApplicationModuleListener(
      id = "sales.mail-on-order-bought-again",
      condition = Notifications.UNLESS_HISTORY)
  void on(OrderBoughtAgain event) {
    Order order = orders.find(event.orderId()).orElseThrow();
    Order instead = orders.find(event.instead()).orElseThrow();
    String amount = MoneyFormat.full(event.amount());
    notifications.send(
        new OutgoingMail(
            "bought-again:" + order.id() + ":" + event.payment(),
            order.buyer().email(),
            amount + " is on its way back to you",
            "sales/mail/bought-again",
            new BoughtAgainMail(
                order.buyer().name(),
                order.title(),
                order.number(),
                amount,
                instead.number(),
                links.page(instead.id()).toString()),
            Set.of(order.id().toString())));
  }
}
