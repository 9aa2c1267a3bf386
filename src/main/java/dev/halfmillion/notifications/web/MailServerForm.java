package dev.halfmillion.notifications.web;

import dev.halfmillion.notifications.MailSecurity;
import dev.halfmillion.platform.settings.KnownSettings;
import dev.halfmillion.platform.settings.Setting;
import dev.halfmillion.platform.settings.TypedSettings;
import dev.halfmillion.platform.ui.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was typed about the mail server. Its text form says nothing.
 *
 * @param typed an empty password is left out, so that the stored one stays
 * @param to where the test mail goes
 */
record MailServerForm(Map<Setting, String> typed, String to) {

  private static final String ADDRESS = "[!-~&&[^@<>\",;:]]+@[A-Za-z0-9.-]+\\.[A-Za-z0-9-]+";
  private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "::1");

  static MailServerForm of(Map<String, String> form) {
    Map<Setting, String> typed =
        TypedSettings.of(
            form,
            Setting.MAIL_HOST,
            Setting.MAIL_PORT,
            Setting.MAIL_SECURITY,
            Setting.MAIL_USER,
            Setting.MAIL_PASSWORD,
            Setting.MAIL_FROM);
    typed.remove(Setting.MAIL_PASSWORD, "");
    typed.computeIfPresent(Setting.MAIL_SECURITY, (s, way) -> way.toLowerCase(Locale.ROOT));
    return new MailServerForm(typed, form.getOrDefault("to", "").strip());
  }

  /** What to mend before anything is called; what the environment settles is not looked at. */
  List<Problem> problems(KnownSettings known) {
    List<Problem> problems = new ArrayList<>();
    if (!known.isFixed(Setting.MAIL_HOST)) {
      checkServer(problems, known);
    }
    if (!known.isFixed(Setting.MAIL_FROM) && !text(Setting.MAIL_FROM).matches(ADDRESS + "|")) {
      problems.add(new Problem("mailFrom", "Write an e-mail address such as hello@example.in."));
    }
    if (!to.matches(ADDRESS) || to.length() > 254) {
      problems.add(new Problem("to", "Write the e-mail address the test mail goes to."));
    }
    return problems;
  }

  private void checkServer(List<Problem> problems, KnownSettings known) {
    String host = text(Setting.MAIL_HOST);
    if (!host.matches("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f:]{2,45}")) {
      problems.add(
          new Problem(
              "mailHost",
              "Write the name of the server alone, such as smtp.example.in, without port and"
                  + " https."));
    }
    String port = text(Setting.MAIL_PORT);
    if (!port.isEmpty() && (!port.matches("[0-9]{1,5}") || !isPort(port))) {
      problems.add(new Problem("mailPort", "A port is a number from 1 to 65535, often 587."));
    }
    boolean chosen =
        Arrays.stream(MailSecurity.values())
            .anyMatch(way -> way.key().equals(text(Setting.MAIL_SECURITY)));
    if (!chosen) {
      problems.add(new Problem("mailSecurity", "Choose how the connection is encrypted."));
    }
    checkSecret(problems, known);
  }

  private static boolean isPort(String digits) {
    int port = Integer.parseInt(digits);
    return port >= 1 && port <= 65_535;
  }

  /** A stored password goes to the server it was stored for, and to no other. */
  private void checkSecret(List<Problem> problems, KnownSettings known) {
    boolean typedNow = typed.containsKey(Setting.MAIL_PASSWORD);
    if (text(Setting.MAIL_USER).isEmpty()) {
      return;
    }
    boolean moved =
        Stream.of(Setting.MAIL_HOST, Setting.MAIL_PORT, Setting.MAIL_USER, Setting.MAIL_SECURITY)
            .anyMatch(setting -> !known.text(setting).equals(text(setting)));
    if (!typedNow && (moved || known.text(Setting.MAIL_PASSWORD).isEmpty())) {
      problems.add(
          new Problem(
              "mailPassword",
              known.text(Setting.MAIL_PASSWORD).isEmpty()
                  ? "Write the password of this account."
                  : "Write the password again: the stored one belongs to the former account."));
    }
    if (MailSecurity.NONE.key().equals(text(Setting.MAIL_SECURITY))
        && !OWN.contains(text(Setting.MAIL_HOST))) {
      problems.add(
          new Problem(
              "mailSecurity",
              "Without encryption anybody on the way could read the password. Choose STARTTLS or"
                  + " TLS."));
    }
  }

  /** The settings to keep; without a user there is no password. */
  Map<Setting, String> settled() {
    if (text(Setting.MAIL_USER).isEmpty()) {
      typed.put(Setting.MAIL_PASSWORD, "");
    }
    return typed;
  }

  private String text(Setting setting) {
    return typed.getOrDefault(setting, "");
  }

  @Override
  public String toString() {
    return "MailServerForm";
  }
}
