package dev.halfmillion.platform.database;

import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Surroundings;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database answers, is one of those we know, and keeps what it acknowledges. */
@Component
class DatabaseCheck implements HealthCheck {

  @Override
  public String key() {
    return "database";
  }

  @Override
  public String name() {
    return "Database";
  }

  @Override
  public List<Finding> findings(Surroundings here) throws Exception {
    try {
      here.reach();
    } catch (StartRefused refused) {
      return List.of(
          Finding.problem("There is no database to ask.", String.valueOf(refused.getMessage())));
    } catch (SQLException away) {
      return List.of(away(away));
    }
    List<Finding> findings = new ArrayList<>();
    try (Connection connection = here.database().getConnection()) {
      version(connection.getMetaData()).ifPresent(findings::add);
      isolation(connection).ifPresent(findings::add);
    }
    letters(here.jdbc()).ifPresent(findings::add);
    binaryLog(here.jdbc()).ifPresent(findings::add);
    durability(here.jdbc()).ifPresent(findings::add);
    return findings;
  }

  private static Finding away(SQLException why) {
    String remedy =
        "Start the server, and check HALFMILLION_DATABASE_URL, HALFMILLION_DATABASE_USER and"
            + " HALFMILLION_DATABASE_PASSWORD. Public pages are served meanwhile, and payments that"
            + " come in are asked for at the gateway afterwards.";
    return "28000".equals(why.getSQLState())
        ? Finding.problem("The database refuses our user or password.", remedy)
        : Finding.problem(
            "The database does not answer (%s)."
                .formatted(why.getSQLState() == null ? "no reason given" : why.getSQLState()),
            remedy);
  }

  private static Optional<Finding> version(DatabaseMetaData server) throws SQLException {
    boolean maria =
        server.getDatabaseProductName().toLowerCase(java.util.Locale.ROOT).contains("maria");
    int version = server.getDatabaseMajorVersion() * 100 + server.getDatabaseMinorVersion();
    return version >= (maria ? 1011 : 800)
        ? Optional.empty()
        : Optional.of(
            Finding.problem(
                "The database is %s %d.%d, which is older than the program was tried on."
                    .formatted(
                        maria ? "MariaDB" : "MySQL",
                        server.getDatabaseMajorVersion(),
                        server.getDatabaseMinorVersion()),
                "Move to MariaDB 10.11 or MySQL 8.0, or newer."));
  }

  private static Optional<Finding> isolation(Connection connection) throws SQLException {
    int before = connection.getTransactionIsolation();
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    boolean taken = connection.getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED;
    connection.setTransactionIsolation(before);
    return taken
        ? Optional.empty()
        : Optional.of(
            Finding.problem(
                "The database does not take the isolation READ COMMITTED.",
                "Speak to the server itself: a proxy between must let the isolation be set."));
  }

  private static Optional<Finding> letters(JdbcClient jdbc) {
    String charset =
        jdbc.sql(
                "SELECT default_character_set_name FROM information_schema.schemata"
                    + " WHERE schema_name = DATABASE()")
            .query(String.class)
            .single();
    return charset.equals("utf8mb4")
        ? Optional.empty()
        : Optional.of(
            Finding.warning(
                "New tables of this schema would be in the letters of " + charset + ".",
                "Run ALTER DATABASE … CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci."));
  }

  private static Optional<Finding> binaryLog(JdbcClient jdbc) {
    boolean refused =
        variable(jdbc, "log_bin").filter("ON"::equalsIgnoreCase).isPresent()
            && variable(jdbc, "binlog_format").filter("STATEMENT"::equalsIgnoreCase).isPresent();
    return refused
        ? Optional.of(
            Finding.problem(
                "The binary log is by statement, with which the database refuses our writes.",
                "Set binlog_format=MIXED or ROW in the server’s configuration."))
        : Optional.empty();
  }

  private static Optional<Finding> durability(JdbcClient jdbc) {
    return variable(jdbc, "innodb_flush_log_at_trx_commit")
        .filter(value -> !value.equals("1"))
        .map(
            value ->
                Finding.warning(
                    "The database acknowledges what it has not yet on its disk"
                        + " (innodb_flush_log_at_trx_commit is "
                        + value
                        + ").",
                    "Set innodb_flush_log_at_trx_commit=1, so that no paid order is lost with the"
                        + " power."));
  }

  private static Optional<String> variable(JdbcClient jdbc, String name) {
    return jdbc.sql("SHOW VARIABLES WHERE Variable_name = :name")
        .param("name", name)
        .query((row, n) -> String.valueOf(row.getString(2)))
        .optional();
  }
}
