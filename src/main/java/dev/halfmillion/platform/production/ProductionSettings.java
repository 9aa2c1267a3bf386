package dev.halfmillion.platform.production;

import dev.halfmillion.platform.database.SchemaAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** What is wrong with the settings of a production, a sentence for each fault. */
final class ProductionSettings {

  /** What examples, images and tutorials set; also that of our own example. */
  private static final Set<String> KNOWN_TO_ALL =
      Set.of(
          "admin",
          "change-me",
          "changeme",
          "demo",
          "example",
          "halfmillion",
          "mariadb",
          "mysql",
          "password",
          "root",
          "secret",
          "test");

  private ProductionSettings() {}

  static List<String> problems(ConfigurableEnvironment environment) {
    List<String> problems = new ArrayList<>();
    BaseAddress.problem(environment.getProperty("halfmillion.base-url", ""))
        .ifPresent(problems::add);
    database(environment, problems);
    mail(environment, problems);
    problems.addAll(RehearsalSettings.in(environment));
    return problems;
  }

  private static void database(Environment environment, List<String> problems) {
    String url = environment.getProperty("halfmillion.database.url", "");
    String password = environment.getProperty("halfmillion.database.password", "");
    if (url.isBlank()) {
      problems.add(SchemaAccess.NO_SERVER);
    } else if (password.isEmpty() && !url.contains("localSocket=")) {
      problems.add(
          "The database account has no password: give it one in the database and write it into"
              + " HALFMILLION_DATABASE_PASSWORD.");
    } else if (isKnownToAll(password)) {
      problems.add(
          "HALFMILLION_DATABASE_PASSWORD is one that everybody knows. Give the database account"
              + " one that is made for it: openssl rand -hex 24 makes one.");
    }
  }

  private static boolean isKnownToAll(String password) {
    String plain = password.toLowerCase(Locale.ROOT).replaceFirst("[0-9!]*$", "");
    return !password.isEmpty() && (plain.isEmpty() || KNOWN_TO_ALL.contains(plain));
  }

  private static void mail(Environment environment, List<String> problems) {
    String user = environment.getProperty("spring.mail.username", "");
    String password = environment.getProperty("spring.mail.password", "");
    if (!user.isBlank() && password.isEmpty()) {
      problems.add(
          "Mail cannot be sent: SPRING_MAIL_USERNAME is set and SPRING_MAIL_PASSWORD is not. Set"
              + " both, or neither for a server that asks for none.");
    } else if ((password.equals(user) && !user.isBlank()) || isKnownToAll(password)) {
      problems.add(
          "SPRING_MAIL_PASSWORD is one that everybody knows. Set the password of the account at"
              + " the mail server.");
    }
  }
}
