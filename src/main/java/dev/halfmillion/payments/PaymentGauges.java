package dev.halfmillion.payments;

import dev.halfmillion.platform.watching.Gauges;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** News from gateways that waits, and what gateways and books disagree on. */
@Component
class PaymentGauges implements Gauges {

  private final JdbcClient jdbc;

  PaymentGauges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Reading> readings() {
    return List.of(
        Reading.of(
            "news.waiting",
            "News from gateways that has not had its effect",
            count("SELECT COUNT(*) FROM payments_inbox WHERE state = 'RECEIVED'")),
        Reading.of(
            "unreconciled",
            "Differences between gateways and books that nobody has explained",
            count("SELECT COUNT(*) FROM payments_difference WHERE state = 'OPEN'")));
  }

  private double count(String sql) {
    return jdbc.sql(sql).query(Double.class).single();
  }
}
