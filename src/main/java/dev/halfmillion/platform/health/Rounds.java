package dev.halfmillion.platform.health;

import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The doctor's rounds in a running program: what is found is kept, and owners hear of it. */
@Component
public class Rounds {

  private final Doctor doctor;
  private final Looks looks;
  private final HealthAlarms alarms;
  private final Transactions transactions;
  private final Environment environment;
  private final Settings settings;
  private final Place place;

  Rounds(
      Doctor doctor,
      Looks looks,
      HealthAlarms alarms,
      Transactions transactions,
      Environment environment,
      Settings settings,
      Place place) {
    this.doctor = doctor;
    this.looks = looks;
    this.alarms = alarms;
    this.transactions = transactions;
    this.environment = environment;
    this.settings = settings;
    this.place = place;
  }

  /** Looks now at what is chosen; seconds, or minutes where a nightly check is among it. */
  public List<CheckReport> look(Predicate<HealthCheck> chosen) {
    Surroundings here = new Surroundings(environment, place.clock(), settings, place::database);
    List<CheckReport> reports = doctor.look(here, chosen);
    Map<String, HealthCheck> checks =
        doctor.checks().stream().collect(Collectors.toMap(HealthCheck::key, Function.identity()));
    for (CheckReport report : reports) {
      HealthCheck check = checks.get(report.key());
      if (check != null) {
        transactions.run(() -> note(check, report));
      }
    }
    return reports;
  }

  private void note(HealthCheck check, CheckReport report) {
    looks.put(report);
    alarms.hear(check, report);
  }

  /** What was found last, by each check that there is, by name. */
  public List<CheckReport> latest() {
    List<String> known = doctor.checks().stream().map(HealthCheck::key).toList();
    return looks.all().stream().filter(report -> known.contains(report.key())).toList();
  }

  /** The clock and the database that are looked at. */
  @Component
  record Place(Clock clock, DataSource database) {}
}
