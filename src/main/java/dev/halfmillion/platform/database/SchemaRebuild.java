package dev.halfmillion.platform.database;

import dev.halfmillion.platform.Mode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes in an empty schema the tables of a program that had gone certain steps, so that its rows
 * can be put into them, on MariaDB as on MySQL. Until it is told that they are all there, no
 * program starts on the schema.
 */
public final class SchemaRebuild {

  /** While the schema has this table, a restore is not at its end. */
  public static final String UNFINISHED = "halfmillion_restore_unfinished";

  private final DataSource source;

  /** For a schema that is reached by connections without a time limit for statements. */
  public SchemaRebuild(DataSource source) {
    this.source = source;
  }

  /**
   * The steps among these that this program does not know: it is older than the one that went them.
   */
  public static List<String> unknown(Collection<String> steps) {
    List<String> unknown = new ArrayList<>(steps);
    known().forEach(step -> unknown.remove(String.valueOf(step.getVersion())));
    return unknown;
  }

  /** What the schema holds, tables and views. */
  public List<String> names() throws SQLException {
    try (Connection connection = source.getConnection()) {
      return SchemaGuard.tables(connection);
    }
  }

  /**
   * The mark of the restore that is not at its end here: empty where it has none, null where there
   * is no such restore.
   */
  public @Nullable String unfinished() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT table_comment FROM information_schema.tables WHERE table_schema ="
                    + " DATABASE() AND LOWER(table_name) = '"
                    + UNFINISHED
                    + "'")) {
      return row.next() ? row.getString(1) : null;
    }
  }

  /**
   * Removes everything but the mark from a schema in which a restore was cut short; of any other,
   * nothing.
   */
  public void clearUnfinished() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      if (!SchemaGuard.tables(connection).contains(UNFINISHED)) {
        return;
      }
      statement.execute("SET FOREIGN_KEY_CHECKS = 0");
      for (String view : ofKind(connection, "VIEW")) {
        statement.execute("DROP VIEW `" + view + "`");
      }
      // The mark stays, so that a clearing that is cut short is taken up again.
      List<String> tables = ofKind(connection, "TABLE");
      tables.remove(UNFINISHED);
      for (String table : tables) {
        statement.execute("DROP TABLE `" + table + "`");
      }
    }
  }

  private static List<String> ofKind(Connection connection, String kind) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), null, "%", new String[] {kind})) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  /**
   * Marks the empty schema as unfinished and goes these steps.
   *
   * @param mark tells this restore from others
   * @throws StartRefused when one of them fails, in the server's words
   */
  public void build(Collection<String> steps, UUID mark) throws SQLException {
    execute(
        "CREATE TABLE IF NOT EXISTS "
            + UNFINISHED
            + " (id TINYINT NOT NULL, PRIMARY KEY (id)) COMMENT = '"
            + mark
            + "'");
    run(
        known().stream()
            .filter(step -> steps.contains(String.valueOf(step.getVersion())))
            .toList());
  }

  /** Goes the steps that were not among those of {@link #build}. */
  public void finish() throws SQLException {
    run(known());
    execute("DROP TABLE " + UNFINISHED);
  }

  /** In which mode the academy of the schema ran; one that went live is in production. */
  public Mode mode() {
    String mode =
        JdbcClient.create(source)
            .sql(
                "SELECT CASE WHEN live_at IS NULL THEN mode ELSE 'PRODUCTION' END"
                    + " FROM platform_installation WHERE id = 1")
            .query(String.class)
            .single();
    return Mode.valueOf(mode);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void run(List<SchemaStep> steps) throws SQLException {
    try (Connection connection = source.getConnection()) {
      Flyway.configure()
          .dataSource(source)
          .skipDefaultResolvers(true)
          .resolvers(new SchemaSteps(steps))
          .outOfOrder(true)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
      InterruptedSteps.forgetNote(connection);
    } catch (FlywayException failed) {
      throw new StartRefused(
          "The tables cannot be made in this schema: " + failed.getMessage(), failed);
    }
  }

  private static List<SchemaStep> known() {
    return SchemaSteps.ofThisProgram().all();
  }
}
