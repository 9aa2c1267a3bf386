package dev.halfmillion.payments.alarms;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins an alarm when something is wrong with a gateway, and ends it when it no longer is. */
@Component
public class GatewayAlarms {

  private final Symptoms symptoms;
  private final JdbcClient jdbc;
  private final ObjectProvider<AlarmBell> bell;
  private final Transactions transactions;
  private final Clock clock;

  GatewayAlarms(
      Symptoms symptoms,
      JdbcClient jdbc,
      ObjectProvider<AlarmBell> bell,
      Transactions transactions,
      Clock clock) {
    this.symptoms = symptoms;
    this.jdbc = jdbc;
    this.bell = bell;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What is wrong now, the longest first. */
  public List<Alarm> live() {
    return jdbc.sql(
            "SELECT id, gateway, kind, began_at FROM payments_alarm WHERE live = 1 ORDER BY"
                + " began_at, id")
        .query(
            (row, n) ->
                new Alarm(
                    Ids.uuid(row, "id"),
                    row.getString("gateway"),
                    AlarmKind.valueOf(row.getString("kind")),
                    Sql.instant(row, "began_at")))
        .list();
  }

  /** Looks at all gateways. */
  public void look() {
    Instant now = clock.instant();
    Map<AlarmKind, Set<String>> wrong = symptoms.now();
    for (Alarm alarm : live()) {
      if (!wrong.getOrDefault(alarm.kind(), Set.of()).contains(alarm.gateway())) {
        transactions.run(() -> end(alarm, now));
      }
    }
    wrong.forEach(
        (kind, gateways) ->
            gateways.forEach(
                gateway ->
                    transactions.run(() -> begin(new Alarm(Ids.next(), gateway, kind, now)))));
  }

  private void begin(Alarm alarm) {
    try {
      jdbc.sql(
              """
              INSERT INTO payments_alarm (id, gateway, kind, began_at, live)
              VALUES (:id, :gateway, :kind, :at, 1)
              """)
          .param("id", Ids.bytes(alarm.id()))
          .param("gateway", alarm.gateway())
          .param("kind", alarm.kind().name())
          .param("at", Sql.timestamp(alarm.beganAt()))
          .update();
    } catch (DuplicateKeyException ringing) {
      return;
    }
    bell.ifAvailable(each -> each.begins(alarm));
  }

  private void end(Alarm alarm, Instant at) {
    int ended =
        jdbc.sql(
                "UPDATE payments_alarm SET live = NULL, ended_at = :at WHERE id = :id AND live = 1")
            .param("at", Sql.timestamp(at))
            .param("id", Ids.bytes(alarm.id()))
            .update();
    if (ended == 1) {
      bell.ifAvailable(each -> each.ends(alarm, at));
    }
  }
}
