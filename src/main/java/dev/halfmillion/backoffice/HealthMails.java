package dev.halfmillion.backoffice;

import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.health.HealthTrouble;
import dev.halfmillion.platform.ui.DateText;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to the owners once when the doctor finds something wrong, and once when it is over. */
@Component
class HealthMails {

  private final UserDirectory people;
  private final Notifications notifications;
  private final Academy academy;

  HealthMails(UserDirectory people, Notifications notifications, Academy academy) {
    this.people = people;
    this.notifications = notifications;
    this.academy = academy;
  }

  @ApplicationModuleListener(
      id = "backoffice.mail-on-health-trouble",
      condition = Notifications.UNLESS_HISTORY)
  void on(HealthTrouble trouble) {
    people.holding(Role.OWNER, null).forEach(owner -> send(trouble, owner));
  }

  private void send(HealthTrouble trouble, User owner) {
    String alarm = PublicId.format("alm", trouble.alarm());
    notifications.send(
        new OutgoingMail(
            "health-trouble:" + alarm + (trouble.over() ? ":over:" : ":") + owner.id(),
            owner.email(),
            academy.name()
                + ": "
                + trouble.check()
                + (trouble.over() ? " is well again" : " is not well"),
            "backoffice/mail/health",
            new HealthMail(
                owner.name(),
                trouble.check(),
                trouble.sentence(),
                trouble.remedy(),
                more(trouble.more()),
                DateText.moment(trouble.at()),
                trouble.over(),
                trouble.last(),
                academy.url("/admin/doctor").toString()),
            Set.of(owner.id().toString())));
  }

  private static String more(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> "The doctor’s page tells of one thing more.";
      default -> "The doctor’s page tells of %,d things more.".formatted(count);
    };
  }
}
