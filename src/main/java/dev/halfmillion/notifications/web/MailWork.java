package dev.halfmillion.notifications.web;

import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.WaitingWork;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Mails that nobody will get unless a person mends the reason. */
@Component
class MailWork implements WaitingWork {

  private final MailsReader mails;

  MailWork(MailsReader mails) {
    this.mails = mails;
  }

  @Override
  public List<Item> items() {
    return List.of(
        Item.counted(
            "today",
            mails.givenUp(),
            "mail could not be delivered",
            "mails could not be delivered",
            MailsController.HERE + "?status=given-up",
            Set.of(Role.OWNER, Role.SUPPORT)));
  }
}
