package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.CommissionRecorded;
import dev.halfmillion.affiliates.commissions.SaleExplanations.Explained;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.MoneyFormat;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells affiliates of their sales by mail, once each. */
@Component
class SaleNews {

  private final CommissionRows rows;
  private final SaleExplanations explanations;
  private final UserDirectory people;
  private final Notifications notifications;
  private final Academy academy;

  SaleNews(
      CommissionRows rows,
      SaleExplanations explanations,
      UserDirectory people,
      Notifications notifications,
      Academy academy) {
    this.rows = rows;
    this.explanations = explanations;
    this.people = people;
    this.notifications = notifications;
    this.academy = academy;
  }

  @ApplicationModuleListener(
      id = "affiliates.mail-on-commission",
      condition = Notifications.UNLESS_HISTORY)
  void on(CommissionRecorded recorded) {
    Commission commission = rows.find(recorded.commission()).orElseThrow();
    User affiliate = people.get(commission.user());
    Explained why = explanations.of(commission.sale().line()).orElseThrow();
    notifications.send(
        new OutgoingMail(
            "sale:" + commission.id(),
            affiliate.email(),
            "You made a sale: " + MoneyFormat.full(commission.amount()),
            "affiliates/mail/sale",
            new SaleMail(
                affiliate.name(),
                commission.sale().title(),
                commission.sale().buyer(),
                why.text(),
                MoneyFormat.full(commission.amount()),
                commission.sale().rate().text()
                    + " of "
                    + MoneyFormat.full(commission.sale().base())
                    + ", the price without GST",
                when(recorded, commission),
                academy.url("/affiliate/sales/" + commission.id()).toString()),
            Set.of(commission.sale().order().toString(), commission.id().toString())));
  }

  private static String when(CommissionRecorded recorded, Commission commission) {
    String day = Days.full(commission.availableAt());
    return recorded.held()
        ? "We check this sale before it counts. You see the result on your dashboard."
        : "Pending until " + day + ". If the buyer does not ask for a refund, it is yours then.";
  }
}
