package dev.halfmillion.notifications;

import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.health.CannotTell;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.SettledTexts;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Whether the mail server lets us in; nothing is sent. */
@Component
class MailServerCheck implements HealthCheck {

  private static final String SETTINGS =
      "the mail settings of the back office, or SPRING_MAIL_HOST, SPRING_MAIL_PORT,"
          + " SPRING_MAIL_USERNAME and SPRING_MAIL_PASSWORD";

  @Override
  public String key() {
    return "mail";
  }

  @Override
  public String name() {
    return "Mail server";
  }

  @Override
  public List<Finding> findings(Surroundings here) {
    if (here.mode() == Mode.DEMO) {
      throw new CannotTell("a demo shows its mails and sends none");
    }
    SettledTexts settled = SettledTexts.read(here);
    MailAccount account = MailAccount.of(settled::text).orElse(null);
    if (account == null) {
      return unset(here.live());
    }
    JavaMailSenderImpl server = account.sender("4000", "6000");
    if (SettledTexts.mailServerIsFixed(here)) {
      asFixed(here, settled, server);
    }
    try {
      server.testConnection();
      return List.of();
    } catch (AuthenticationFailedException refused) {
      return List.of(
          Finding.problem(
              "The mail server " + account + " does not take our user and password.",
              "Correct user and password in "
                  + SETTINGS
                  + ". Many providers want a password made for programs."));
    } catch (MessagingException away) {
      return List.of(
          Finding.problem(
              "The mail server %s cannot be reached (%s)."
                  .formatted(account, away.getClass().getSimpleName()),
              "Check host, port and security in "
                  + SETTINGS
                  + ", and whether this machine may connect out to that port. Mails wait"
                  + " meanwhile and are sent afterwards."));
    }
  }

  private static List<Finding> unset(boolean live) {
    if (!live) {
      throw new CannotTell("no mail server is set yet, and a trial shows its mails");
    }
    return List.of(
        Finding.problem(
            "No mail server is set, so nobody gets a receipt or a link to sign in.",
            "Fill in " + SETTINGS + "."));
  }

  /** What the environment says is taken as the running program takes it: nothing is added. */
  private static void asFixed(Surroundings here, SettledTexts settled, JavaMailSenderImpl server) {
    if (settled.text(Setting.MAIL_SECURITY).isEmpty()) {
      MailSecurity.NONE.set(server.getJavaMailProperties());
      if (settled.text(Setting.MAIL_PORT).isEmpty()) {
        server.setPort(-1);
      }
    }
    Map<String, String> more =
        Binder.get(here.environment())
            .bind("spring.mail.properties", Bindable.mapOf(String.class, String.class))
            .orElse(Map.of());
    more.entrySet().stream()
        .filter(each -> !each.getKey().endsWith("timeout"))
        .forEach(
            each -> server.getJavaMailProperties().setProperty(each.getKey(), each.getValue()));
  }

  @Override
  public Duration limit() {
    return Duration.ofSeconds(25);
  }
}
