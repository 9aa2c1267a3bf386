package dev.halfmillion.notifications;

import dev.halfmillion.platform.watching.Gauges;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails on their way, and those that nobody will get. */
@Component
class MailGauges implements Gauges {

  private final JdbcClient jdbc;

  MailGauges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Reading> readings() {
    return List.of(
        Reading.of("mails.waiting", "Mails that wait to be sent", count("QUEUED")),
        Reading.of("mails.given.up", "Mails that nobody will get", count("FAILED")));
  }

  private double count(String status) {
    return jdbc.sql("SELECT COUNT(*) FROM notifications_mail WHERE status = :status")
        .param("status", status)
        .query(Double.class)
        .single();
  }
}
