package dev.halfmillion.platform.soundness;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Runs every check of the modules in one snapshot of the database, changing nothing. */
@Component
public class Soundness {

  /** How many findings of one check are told; where there are more, it says so. */
  public static final int MOST = 20;

  private final List<SoundnessCheck> checks;
  private final Clock clock;

  Soundness(List<SoundnessCheck> checks, Clock clock) {
    this.checks = checks.stream().sorted(Comparator.comparing(SoundnessCheck::name)).toList();
    this.clock = clock;
  }

  /** The same for commands that run without the application. */
  public static Soundness withoutApplication(Clock clock) {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(SoundnessCheck.class));
    List<SoundnessCheck> found =
        scan.findCandidateComponents("dev.halfmillion").stream()
            .map(BeanDefinition::getBeanClassName)
            .filter(Objects::nonNull)
            .map(type -> ClassUtils.resolveClassName(type, null))
            .map(type -> (SoundnessCheck) BeanUtils.instantiateClass(type))
            .toList();
    return new Soundness(found, clock);
  }

  /**
   * Reads the whole schema at one moment.
   *
   * @param source of a connection that is given back as it was
   * @param limit how long a single question may take
   * @throws SQLException when the database does not answer
   */
  public SoundnessReport read(DataSource source, Duration limit) throws SQLException {
    Instant begin = clock.instant();
    try (Connection connection = source.getConnection()) {
      int isolation = connection.getTransactionIsolation();
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (Statement statement = connection.createStatement()) {
        statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        List<SoundnessReport.Result> results = results(client(connection, limit), MOST);
        statement.execute("ROLLBACK");
        return new SoundnessReport(begin, Duration.between(begin, clock.instant()), results);
      } finally {
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(autoCommit);
      }
    }
  }

  /**
   * The same for whoever has a snapshot open already.
   *
   * @param most how many findings of one check are told
   */
  public List<SoundnessReport.Result> results(JdbcClient jdbc, int most) {
    return checks.stream().map(check -> result(check, jdbc, most)).toList();
  }

  private static SoundnessReport.Result result(SoundnessCheck check, JdbcClient jdbc, int most) {
    List<String> found = check.findings(jdbc, most + 1);
    return new SoundnessReport.Result(
        check.name(), found.stream().limit(most).toList(), found.size() > most);
  }

  private static JdbcClient client(Connection connection, Duration limit) {
    JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    template.setQueryTimeout((int) limit.toSeconds());
    template.setFetchSize(1_000);
    return JdbcClient.create(template);
  }
}
