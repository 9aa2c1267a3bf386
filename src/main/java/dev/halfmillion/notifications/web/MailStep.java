package dev.halfmillion.notifications.web;

import dev.halfmillion.notifications.MailSetUp;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.SetUpStep;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether mail can leave. A demo shows its mails and sends none. */
@Component
class MailStep implements SetUpStep {

  static final String PATH = "/admin/setup/mail";

  private final MailSetUp mail;
  private final Academy academy;

  MailStep(MailSetUp mail, Academy academy) {
    this.mail = mail;
    this.academy = academy;
  }

  @Override
  public int order() {
    return 3;
  }

  @Override
  public String name() {
    return "Mail";
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Optional<String> missing() {
    if (academy.mode() == Mode.DEMO || mail.isTried()) {
      return Optional.empty();
    }
    return Optional.of(
        mail.isSet()
            ? "No test mail has left by the mail server yet."
            : "No mail server is set, so mails stand on the mailbox page only.");
  }

  @Override
  public boolean needed() {
    return true;
  }
}
