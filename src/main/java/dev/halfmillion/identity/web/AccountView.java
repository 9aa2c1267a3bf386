package dev.halfmillion.identity.web;

import dev.halfmillion.identity.CurrentSession;
import dev.halfmillion.identity.Sessions;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.web.AccountPage.SessionLine;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.sessions.SessionFacts;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.PhoneText;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads what the account page shows. */
@Component
class AccountView {

  private final UserDirectory directory;
  private final Sessions sessions;
  private final CurrentSession current;

  AccountView(UserDirectory directory, Sessions sessions, CurrentSession current) {
    this.directory = directory;
    this.sessions = sessions;
    this.current = current;
  }

  AccountPage of(UserId id) {
    User user = directory.get(id);
    String mine = current.idIfOf(id).orElse("");
    return new AccountPage(
        user.name(),
        PhoneText.of(Objects.requireNonNullElse(user.phone(), "")),
        user.email(),
        "",
        user.hasPassword(),
        sessions.of(id).stream().map(facts -> line(facts, mine)).toList(),
        List.of());
  }

  private static SessionLine line(SessionFacts facts, String mine) {
    return new SessionLine(
        facts.device(),
        DateText.moment(facts.createdAt()),
        DateText.moment(facts.lastAccess()),
        facts.id().equals(mine));
  }
}
