package dev.halfmillion.backoffice;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.payments.GatewayTrouble;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.ui.DateText;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to the owners once when something is wrong with a gateway, and once when it is over. */
@Component
class TroubleMails {

  private final UserDirectory people;
  private final Notifications notifications;
  private final Academy academy;

  TroubleMails(UserDirectory people, Notifications notifications, Academy academy) {
    this.people = people;
    this.notifications = notifications;
    this.academy = academy;
  }

  @ApplicationModuleListener(
      id = "backoffice.mail-on-gateway-trouble",
      condition = Notifications.UNLESS_HISTORY)
  void on(GatewayTrouble trouble) {
    people.holding(Role.OWNER, null).forEach(owner -> send(trouble, owner));
  }

  private void send(GatewayTrouble trouble, User owner) {
    String alarm = PublicId.format("alm", trouble.alarm());
    notifications.send(
        new OutgoingMail(
            "gateway-trouble:" + alarm + (trouble.over() ? ":over:" : ":") + owner.id(),
            owner.email(),
            trouble.gateway() + ": " + trouble.title() + (trouble.over() ? " (over)" : ""),
            "backoffice/mail/trouble",
            new TroubleMail(
                owner.name(),
                trouble.gateway(),
                trouble.title(),
                trouble.advice(),
                DateText.moment(trouble.at()),
                trouble.over(),
                academy.url("/admin/inbox").toString()),
            Set.of(owner.id().toString())));
  }
}
