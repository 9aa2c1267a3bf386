package dev.halfmillion.platform.health;

import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what each check found last. */
@Repository
class Looks {

  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Looks(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void put(CheckReport report) {
    jdbc.sql(
            """
            INSERT INTO platform_look
              (check_key, name, looked_at, took_millis, skipped, problems, findings)
            VALUES (:key, :name, :at, :took, :skipped, :problems, :findings)
            ON DUPLICATE KEY UPDATE name = :name, looked_at = :at, took_millis = :took,
              skipped = :skipped, problems = :problems, findings = :findings
            """)
        .param("key", report.key())
        .param("name", report.name())
        .param("at", Sql.timestamp(report.at()))
        .param("took", report.took().toMillis())
        .param("skipped", report.skipped())
        .param("problems", report.problems())
        .param("findings", json.writeValueAsString(report.findings().stream().limit(MOST).toList()))
        .update();
  }

  List<CheckReport> all() {
    return jdbc.sql(
            """
            SELECT check_key, name, looked_at, took_millis, skipped, findings FROM platform_look
             ORDER BY name
            """)
        .query(this::report)
        .list();
  }

  private CheckReport report(ResultSet row, int number) throws SQLException {
    return new CheckReport(
        String.valueOf(row.getString("check_key")),
        String.valueOf(row.getString("name")),
        Sql.instant(row, "looked_at"),
        Duration.ofMillis(row.getLong("took_millis")),
        json.readValue(row.getString("findings"), FINDINGS),
        String.valueOf(row.getString("skipped")));
  }

  /** Of how many checks something is a problem now. */
  long unwell() {
    return jdbc.sql("SELECT COUNT(*) FROM platform_look WHERE problems > 0")
        .query(Long.class)
        .single();
  }
}
