package dev.halfmillion.payments.alarms;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads from attempts, inbox and door what is wrong with which gateway now. */
@Repository
class Symptoms {

  private final JdbcClient jdbc;
  private final AlarmSettings settings;
  private final BusinessClock businessClock;
  private final Clock clock;

  Symptoms(JdbcClient jdbc, AlarmSettings settings, BusinessClock businessClock, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.businessClock = businessClock;
    this.clock = clock;
  }

  /** What is wrong, by kind: the gateways it is wrong with. */
  Map<AlarmKind, Set<String>> now() {
    Map<AlarmKind, Set<String>> wrong = new HashMap<>();
    wrong.put(AlarmKind.UNTOLD, untold());
    wrong.put(AlarmKind.QUIET, quiet());
    wrong.put(AlarmKind.PUT_OFF, putOff());
    wrong.put(AlarmKind.FORGED, forged());
    wrong.put(AlarmKind.UNANSWERED, unanswered());
    return wrong;
  }

  /** Payments were learnt of by asking, and no webhook came in the same time. */
  private Set<String> untold() {
    return gateways(
        jdbc.sql(
                """
                SELECT gateway FROM payments_inbox WHERE received_at >= :since
                 GROUP BY gateway
                HAVING SUM(CASE WHEN by_asking THEN 0 ELSE 1 END) = 0
                   AND COUNT(DISTINCT CASE WHEN by_asking AND state = 'PROCESSED'
                     THEN attempt_id END) >= :least
                """)
            .param("since", Sql.timestamp(since()))
            .param("least", settings.untold()));
  }

  /** Buyers went there, the last of them not just now, and nothing at all came back. */
  private Set<String> quiet() {
    Instant now = businessClock.instant();
    Set<String> visited =
        gateways(
            jdbc.sql(
                    """
                    SELECT gateway FROM payments_attempt
                     WHERE opened_at >= :since AND opened_at < :until
                       AND gateway_order_id IS NOT NULL
                     GROUP BY gateway HAVING COUNT(*) >= :least
                    """)
                .param("since", Sql.timestamp(now.minus(settings.silence())))
                .param("until", Sql.timestamp(now.minus(settings.window())))
                .param("least", settings.visits()));
    visited.removeAll(
        gateways(
            jdbc.sql(
                    """
                    SELECT DISTINCT gateway FROM payments_inbox
                     WHERE received_at >= :since AND by_asking = FALSE
                    """)
                .param("since", Sql.timestamp(clock.instant().minus(settings.silence())))));
    return visited;
  }

  private Set<String> putOff() {
    return gateways(
        jdbc.sql(
                """
                SELECT DISTINCT gateway FROM payments_inbox
                 WHERE state = 'RECEIVED' AND tries >= :least
                   AND reason LIKE 'Put off%'
                """)
            .param("least", settings.putOff()));
  }

  private Set<String> forged() {
    return gateways(
        jdbc.sql(
                """
                SELECT gateway FROM payments_turned_away
                 WHERE why IN ('BAD_SIGNATURE', 'NO_SIGNATURE') AND day = :day
                   AND last_at >= :since
                 GROUP BY gateway HAVING SUM(times) >= :least
                """)
            .param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
            .param("since", Sql.timestamp(since()))
            .param("least", settings.forged()));
  }

  /** Attempts opened lately whose calls ended in silence or in a refusal. */
  private Set<String> unanswered() {
    return gateways(
        jdbc.sql(
                """
                SELECT gateway FROM payments_attempt
                 WHERE opened_at >= :since
                   AND (problem LIKE 'The gateway d%' OR problem LIKE 'The gateway refuse%')
                 GROUP BY gateway HAVING COUNT(*) >= :least
                """)
            .param("since", Sql.timestamp(businessClock.instant().minus(settings.window())))
            .param("least", settings.unanswered()));
  }

  private Instant since() {
    return clock.instant().minus(settings.window());
  }

  private static Set<String> gateways(JdbcClient.StatementSpec query) {
    Set<String> names = new HashSet<>();
    query.query((RowCallbackHandler) row -> names.add(row.getString("gateway")));
    return names;
  }
}
