package dev.halfmillion.audit;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the audit log. */
@Repository
class AuditEntries {

  private final JdbcClient jdbc;

  AuditEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(AuditEntry entry) {
    UserId actor = entry.actor();
    jdbc.sql(
            """
            INSERT INTO audit_entry (id, actor, action, subject, detail, at)
            VALUES (:id, :actor, :action, :subject, :detail, :at)
            """)
        .param("id", Ids.bytes(Ids.next()))
        .param("actor", actor == null ? null : Ids.bytes(actor.value()))
        .param("action", entry.action())
        .param("subject", entry.subject())
        .param("detail", entry.detail())
        .param("at", Sql.timestamp(entry.at()))
        .update();
  }

  List<AuditEntry> of(String subject) {
    return jdbc.sql(
            """
            SELECT actor, action, subject, detail, at FROM audit_entry
            WHERE subject = :subject ORDER BY at DESC, id DESC LIMIT 200
            """)
        .param("subject", subject)
        .query(AuditEntries::entry)
        .list();
  }

  List<AuditLog.Place> before(UUID place, int most) {
    return jdbc.sql(
            """
            SELECT id, actor, action, subject, detail, at FROM audit_entry
            WHERE id < :place ORDER BY id DESC LIMIT :most
            """)
        .param("place", Ids.bytes(place))
        .param("most", most)
        .query((row, n) -> new AuditLog.Place(Ids.uuid(row, "id"), entry(row, n)))
        .list();
  }

  private static AuditEntry entry(ResultSet row, int number) throws SQLException {
    UUID actor = Ids.uuidOrNull(row, "actor");
    return new AuditEntry(
        actor == null ? null : new UserId(actor),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"),
        Sql.instant(row, "at"));
  }
}
