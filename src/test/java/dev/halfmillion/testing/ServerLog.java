package dev.halfmillion.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a program sends to its database, by whichever thread, as the server itself writes it down:
 * commits and savepoints too. What opens a connection is left out.
 */
public final class ServerLog {

  private static final Pattern OPENING =
      Pattern.compile("(?i)(set |select @@|select 1$|show |use ).*", Pattern.DOTALL);

  private final JdbcClient administrator = JdbcClient.create(TestDatabase.administrator());
  private final String schema;

  /** The log of one context's statements. */
  public ServerLog(JdbcTemplate ofTheContext) {
    this.schema = String.valueOf(ofTheContext.queryForObject("SELECT DATABASE()", String.class));
  }

  /**
   * A statement as the server took it.
   *
   * @param connection the server's number for the connection
   * @param sql on one line, with its values
   */
  public record Line(long connection, String sql) {

    /** Whether it ends a transaction. */
    public boolean isCommit() {
      return sql.toUpperCase(Locale.ROOT).startsWith("COMMIT");
    }
  }

  /** What is sent until the work has returned. */
  public List<Line> during(Callable<?> work) throws Exception {
    AtomicReference<Timestamp> begun = new AtomicReference<>();
    TestDatabase.administer("SET GLOBAL log_output = 'TABLE'", "SET GLOBAL general_log = 1");
    try {
      begun.set(administrator.sql("SELECT CURRENT_TIMESTAMP(6)").query(Timestamp.class).single());
      work.call();
    } finally {
      TestDatabase.administer("SET GLOBAL general_log = 0");
    }
    return since(begun.get(), connections());
  }

  private Set<Long> connections() {
    return Set.copyOf(
        administrator
            .sql(
                "SELECT id FROM information_schema.processlist WHERE db = :schema AND user = :user")
            .param("schema", schema)
            .param("user", TestDatabase.account().user())
            .query(Long.class)
            .list());
  }

  private List<Line> since(Timestamp begun, Set<Long> connections) {
    return administrator
        .sql(
            """
            SELECT thread_id, argument FROM mysql.general_log
             WHERE event_time >= :begun AND command_type IN ('Query', 'Execute')
             ORDER BY event_time
            """)
        .param("begun", begun)
        .query((row, n) -> new Line(row.getLong("thread_id"), text(row.getBytes("argument"))))
        .list()
        .stream()
        .filter(line -> connections.contains(line.connection()))
        .filter(line -> !OPENING.matcher(line.sql()).matches())
        .toList();
  }

  private static String text(byte[] argument) {
    return new String(argument, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
  }
}
