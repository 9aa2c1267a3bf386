package dev.halfmillion.notifications;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The queue of mails. */
@Repository
class Mails {

  private static final String NOTE =
      "SELECT m.id, m.recipient, m.subject, m.status, m.created_at, m.sent_at, m.last_error"
          + " FROM notifications_mail m ";

  private final JdbcClient jdbc;

  Mails(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes a mail down; false where its cause is known.
   *
   * @param due when it is to be sent, by the system clock
   * @param written when what it tells of happened, by business time
   */
  boolean add(UUID id, OutgoingMail mail, String html, MailWay way, Instant due, Instant written) {
    try {
      jdbc.sql(
              """
              INSERT INTO notifications_mail
                (id, cause, recipient, subject, html, status, shown, attempts, due_at, created_at)
              VALUES (:id, :cause, :to, :subject, :html, :status, :shown, 0, :due, :written)
              """)
          .param("id", Ids.bytes(id))
          .param("cause", mail.cause())
          .param("to", mail.to())
          .param("subject", mail.subject())
          .param("html", html)
          .param("status", way.status().name())
          .param("shown", way.shown())
          .param("due", Sql.timestamp(due))
          .param("written", Sql.timestamp(written))
          .update();
    } catch (DuplicateKeyException known) {
      return false;
    }
    addAbout(id, mail.about());
    return true;
  }

  private void addAbout(UUID id, Set<String> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    JdbcClient.StatementSpec insert =
        jdbc.sql(
            "INSERT INTO notifications_about (subject, mail_id) VALUES "
                + String.join(", ", Collections.nCopies(subjects.size(), "(?, ?)")));
    for (String subject : subjects) {
      insert = insert.param(subject).param(Ids.bytes(id));
    }
    insert.update();
  }

  /** Whether a mail has ever left from here. */
  boolean anySent() {
    return jdbc.sql("SELECT id FROM notifications_mail WHERE status = 'SENT' LIMIT 1")
        .query((row, number) -> true)
        .optional()
        .isPresent();
  }

  /** Mails whose time has come, the most overdue first. */
  List<DueMail> due(Instant now, int limit) {
    return jdbc.sql(
            """
            SELECT id, recipient, subject, html, attempts FROM notifications_mail
            WHERE status = 'QUEUED' AND due_at <= :now ORDER BY due_at LIMIT :limit
            """)
        .param("now", Sql.timestamp(now))
        .param("limit", limit)
        .query(
            (row, number) ->
                new DueMail(
                    Ids.uuid(row, "id"),
                    row.getString("recipient"),
                    row.getString("subject"),
                    row.getString("html"),
                    row.getInt("attempts")))
        .list();
  }

  /** Takes a due mail for one try until a moment; empty where another worker was faster. */
  Optional<DueMail> claim(DueMail mail, Instant now, Instant until) {
    int taken =
        jdbc.sql(
                """
                UPDATE notifications_mail SET attempts = attempts + 1, due_at = :until
                WHERE id = :id AND status = 'QUEUED' AND attempts = :attempts AND due_at <= :now
                """)
            .param("id", Ids.bytes(mail.id()))
            .param("attempts", mail.attempts())
            .param("now", Sql.timestamp(now))
            .param("until", Sql.timestamp(until))
            .update();
    return taken == 0 ? Optional.empty() : Optional.of(mail.tried());
  }

  /** Notes that a mail has left; its text, which may hold a link, is kept for the mailbox only. */
  void sent(UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE notifications_mail
            SET status = 'SENT', due_at = NULL, sent_at = :now, last_error = NULL,
              html = CASE WHEN shown THEN html ELSE '' END
            WHERE id = :id
            """)
        .param("id", Ids.bytes(id))
        .param("now", Sql.timestamp(now))
        .update();
  }

  /** Notes a failed try; without a next time the mail is given up. */
  void failed(UUID id, String error, @Nullable Instant next) {
    jdbc.sql(
            """
            UPDATE notifications_mail SET status = :status, due_at = :next, last_error = :error
            WHERE id = :id AND status = 'QUEUED'
            """)
        .param("id", Ids.bytes(id))
        .param("status", next == null ? MailStatus.FAILED.name() : MailStatus.QUEUED.name())
        .param("next", Sql.timestamp(next))
        .param("error", error.length() <= 300 ? error : error.substring(0, 300))
        .update();
  }

  /** Puts a mail that was given up back into the queue; false where it is not given up. */
  boolean revive(UUID id, Instant due) {
    return jdbc.sql(
                """
                UPDATE notifications_mail SET status = 'QUEUED', attempts = 0, due_at = :due
                WHERE id = :id AND status = 'FAILED'
                """)
            .param("id", Ids.bytes(id))
            .param("due", Sql.timestamp(due))
            .update()
        == 1;
  }

  List<MailNote> about(String subject) {
    return jdbc.sql(
            NOTE
                + "JOIN notifications_about a ON a.mail_id = m.id WHERE a.subject = :subject"
                + " ORDER BY m.id LIMIT 100")
        .param("subject", subject)
        .query(Mails::note)
        .list();
  }

  List<MailNote> to(String address, int most) {
    return jdbc.sql(NOTE + "WHERE m.recipient = :address ORDER BY m.id DESC LIMIT :most")
        .param("address", address)
        .param("most", most)
        .query(Mails::note)
        .list();
  }

  private static MailNote note(ResultSet row, int number) throws SQLException {
    return new MailNote(
        Ids.uuid(row, "id"),
        row.getString("recipient"),
        row.getString("subject"),
        MailStatus.valueOf(row.getString("status")),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "sent_at"),
        row.getString("last_error"));
  }

  /** One mail about to be sent. */
  record DueMail(UUID id, String to, String subject, String html, int attempts) {

    private DueMail tried() {
      return new DueMail(id, to, subject, html, attempts + 1);
    }
  }
}
