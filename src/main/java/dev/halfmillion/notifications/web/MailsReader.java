package dev.halfmillion.notifications.web;

import dev.halfmillion.notifications.MailStatus;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the queue of mails for those who help people; never a mail's text. */
@Repository
class MailsReader {

  private static final UUID NEWEST = new UUID(-1, -1);

  private final JdbcClient jdbc;

  MailsReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Mails before one, the newest first.
   *
   * @param recipient how the recipient's address begins; empty for all
   * @param givenUp only those that nobody will get
   */
  List<QueuedMail> page(String recipient, boolean givenUp, @Nullable UUID before, int most) {
    return jdbc.sql(
            "SELECT id, recipient, subject, status, created_at, last_error FROM notifications_mail"
                + " WHERE id < :before"
                + (recipient.isEmpty() ? "" : " AND recipient LIKE :recipient")
                + (givenUp ? " AND status = 'FAILED'" : "")
                + " ORDER BY id DESC LIMIT :most")
        .param("before", Ids.bytes(before == null ? NEWEST : before))
        .param("recipient", like(recipient) + "%")
        .param("most", most)
        .query(MailsReader::mail)
        .list();
  }

  /** How many mails nobody will get. */
  long givenUp() {
    return jdbc.sql("SELECT COUNT(*) FROM notifications_mail WHERE status = 'FAILED'")
        .query(Long.class)
        .single();
  }

  private static String like(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static QueuedMail mail(ResultSet row, int number) throws SQLException {
    return new QueuedMail(
        Ids.uuid(row, "id"),
        Objects.requireNonNull(row.getString("recipient")),
        Objects.requireNonNull(row.getString("subject")),
        MailStatus.valueOf(row.getString("status")),
        Sql.instant(row, "created_at"),
        row.getString("last_error"));
  }

  /** A mail without its text. */
  record QueuedMail(
      UUID id, String to, String subject, MailStatus status, Instant at, @Nullable String error) {}
}
