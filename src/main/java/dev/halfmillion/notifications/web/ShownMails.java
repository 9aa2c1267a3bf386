package dev.halfmillion.notifications.web;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.NotInProduction;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the mails that a demo or a trial shows. */
@Repository
@NotInProduction
class ShownMails {

  static final int PAGE = 30;

  private static final UUID NEWEST = new UUID(-1, -1);

  private final JdbcClient jdbc;

  ShownMails(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Mails before one, the newest first; an empty text is every recipient, else how it begins. */
  List<Mail> page(String recipient, @Nullable UUID before) {
    return jdbc.sql(
            """
            SELECT id, recipient, subject, created_at FROM notifications_mail
            WHERE shown = TRUE AND id < :before AND recipient LIKE :recipient
            ORDER BY id DESC LIMIT :limit
            """)
        .param("before", Ids.bytes(before == null ? NEWEST : before))
        .param("recipient", like(recipient) + "%")
        .param("limit", PAGE)
        .query(ShownMails::mail)
        .list();
  }

  Optional<Mail> find(UUID id) {
    return jdbc.sql(
            """
            SELECT id, recipient, subject, created_at FROM notifications_mail
            WHERE shown = TRUE AND id = :id
            """)
        .param("id", Ids.bytes(id))
        .query(ShownMails::mail)
        .optional();
  }

  Optional<String> html(UUID id) {
    return jdbc.sql("SELECT html FROM notifications_mail WHERE shown = TRUE AND id = :id")
        .param("id", Ids.bytes(id))
        .query(String.class)
        .optional();
  }

  private static String like(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static Mail mail(ResultSet row, int number) throws SQLException {
    return new Mail(
        Ids.uuid(row, "id"),
        row.getString("recipient"),
        row.getString("subject"),
        Sql.instant(row, "created_at"));
  }

  /** A mail without its text. */
  record Mail(UUID id, String to, String subject, Instant at) {}
}
