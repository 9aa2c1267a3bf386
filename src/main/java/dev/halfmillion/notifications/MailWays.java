package dev.halfmillion.notifications;

import dev.halfmillion.platform.Academy;
import org.springframework.stereotype.Component;

/**
 * Decides where a mail goes. A demo shows all and sends none. A trial shows all too: its buyers are
 * made up, often at addresses that belong to somebody. What is to the academy's own staff is sent
 * as well, where a mail server is set, so that an owner sees how a mail looks when it arrives.
 */
@Component
class MailWays {

  private final Academy academy;
  private final MailServer server;
  private final StaffAddresses staff;

  MailWays(Academy academy, MailServer server, StaffAddresses staff) {
    this.academy = academy;
    this.server = server;
    this.staff = staff;
  }

  MailWay to(String address) {
    return switch (academy.stage()) {
      case DEMO -> MailWay.SHOWN;
      case TRIAL -> server.isSet() && staff.include(address) ? MailWay.BOTH : MailWay.SHOWN;
      case LIVE -> MailWay.SENT;
    };
  }
}
