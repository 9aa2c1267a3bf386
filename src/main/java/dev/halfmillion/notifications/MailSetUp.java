package dev.halfmillion.notifications;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.notifications.MailTrial.TestMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.ui.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Tries a mail server out and keeps it, so that what is kept has worked once. */
@Component
public class MailSetUp {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final KnownSettings known;
  private final MailRoute route;
  private final MailText texts;
  private final Academy academy;
  private final AuditLog audit;
  private final Transactions transactions;

  MailSetUp(
      KnownSettings known,
      MailRoute route,
      MailText texts,
      Academy academy,
      AuditLog audit,
      Transactions transactions) {
    this.known = known;
    this.route = route;
    this.texts = texts;
    this.academy = academy;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Whether a mail server is set, by the owner or from outside. */
  public boolean isSet() {
    return route.sender().isPresent();
  }

  /** Whether a test mail has left by the server as it is set now. */
  public boolean isTried() {
    return isSet() && known.text(Setting.MAIL_TRIED).equals(mark(present()));
  }

  /**
   * Sends a test mail with what was typed, and keeps it where the server takes it.
   *
   * @param typed checked before; a password that is missing is the stored one
   * @param to one address
   * @return what to change, or empty
   */
  public Optional<Problem> tryAndKeep(Map<Setting, String> typed, String to, UserId owner) {
    Map<Setting, String> settings = over(typed);
    Optional<MailTrouble.Finding> trouble =
        new MailTrial(PATIENCE).send(server(settings), mail(settings, to));
    if (trouble.isEmpty()) {
      keep(settings, owner);
    }
    return trouble.map(finding -> new Problem(finding.field(), finding.sentence()));
  }

  private void keep(Map<Setting, String> settings, UserId owner) {
    Map<Setting, String> kept = new EnumMap<>(settings);
    kept.put(Setting.MAIL_TRIED, mark(settings));
    transactions.run(
        () -> {
          known.store(kept);
          audit.record(
              owner,
              "academy.mail-settled",
              "academy",
              "A test mail has left by " + settings.get(Setting.MAIL_HOST) + ".");
        });
  }

  private JavaMailSenderImpl server(Map<Setting, String> settings) {
    if (known.isFixed(Setting.MAIL_HOST)
        && route.sender().orElse(null) instanceof JavaMailSenderImpl outside) {
      return outside;
    }
    return MailAccount.of(s -> settings.getOrDefault(s, "")).orElseThrow().sender();
  }

  private TestMail mail(Map<Setting, String> settings, String to) {
    String from = settings.getOrDefault(Setting.MAIL_FROM, "");
    String sender = from.isEmpty() ? academy.supportEmail() : from;
    OutgoingMail mail =
        new OutgoingMail(
            "test-mail",
            to,
            "Mails of " + academy.name() + " arrive",
            "notifications/mail/test",
            sender,
            Set.of());
    return new TestMail(
        sender, academy.name(), academy.supportEmail(), to, mail.subject(), texts.html(mail));
  }

  private Map<Setting, String> present() {
    return over(Map.of());
  }

  /** The settings of mail after this change; the environment's stay as they are. */
  private Map<Setting, String> over(Map<Setting, String> typed) {
    Map<Setting, String> settings = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      if (setting.ofMail()) {
        String present = known.text(setting);
        settings.put(
            setting, known.isFixed(setting) ? present : typed.getOrDefault(setting, present));
      }
    }
    return settings;
  }

  /** What a change is seen by; the password has no part in it, so that none can be guessed. */
  private static String mark(Map<Setting, String> settings) {
    String all =
        Stream.of(
                Setting.MAIL_HOST,
                Setting.MAIL_PORT,
                Setting.MAIL_USER,
                Setting.MAIL_SECURITY,
                Setting.MAIL_FROM)
            .map(setting -> settings.getOrDefault(setting, ""))
            .collect(Collectors.joining("\n"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
