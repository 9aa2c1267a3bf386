package dev.halfmillion.payments.web;

import dev.halfmillion.payments.alarms.GatewayAlarms;
import dev.halfmillion.payments.gateways.Check;
import dev.halfmillion.payments.inbox.InboxState;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the list of news shows. */
@Repository
class InboxReader {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final JdbcClient jdbc;
  private final GatewayAlarms alarms;

  InboxReader(JdbcClient jdbc, GatewayAlarms alarms) {
    this.jdbc = jdbc;
    this.alarms = alarms;
  }

  /** What is wrong with gateways for long. */
  List<InboxPage.Trouble> alarms() {
    return alarms.live().stream()
        .map(
            alarm ->
                new InboxPage.Trouble(
                    alarm.kind().title() + ": " + alarm.gateway(),
                    "Since " + InboxWords.moment(alarm.beganAt()),
                    alarm.kind().advice()))
        .toList();
  }

  /** A row and the name by which the next page begins. */
  record Placed(UUID id, InboxPage.Row row) {}

  /** One page of news, newest first; of one state, or of all. */
  List<Placed> news(@Nullable InboxState state, @Nullable UUID before, int most) {
    String where =
        (state == null ? "" : " AND state = :state") + (before == null ? "" : " AND id < :before");
    return jdbc.sql(
            "SELECT id, gateway, event_type, by_asking, state, reason, order_id, received_at"
                + " FROM payments_inbox WHERE TRUE"
                + where
                + " ORDER BY id DESC LIMIT :most")
        .param("state", state == null ? null : state.name())
        .param("before", Ids.bytes(before))
        .param("most", most)
        .query((row, n) -> new Placed(Ids.uuid(row, "id"), row(row)))
        .list();
  }

  /** How much news is in the states that want attention. */
  Map<InboxState, Long> waiting() {
    Map<InboxState, Long> counts = new EnumMap<>(InboxState.class);
    jdbc.sql(
            """
            SELECT state, COUNT(*) AS news FROM payments_inbox
             WHERE state IN ('RECEIVED', 'QUARANTINED') GROUP BY state
            """)
        .query(
            (RowCallbackHandler)
                row -> counts.put(InboxState.valueOf(row.getString("state")), row.getLong("news")));
    return counts;
  }

  /** The oldest news that waits for its turn, or null. */
  @Nullable Instant waitingSince() {
    return jdbc.sql("SELECT MIN(received_at) AS since FROM payments_inbox WHERE state = 'RECEIVED'")
        .query((row, n) -> java.util.Optional.ofNullable(Sql.instantOrNull(row, "since")))
        .single()
        .orElse(null);
  }

  /** How many webhooks were not let in since a day. */
  long turnedAwayTimes(LocalDate since) {
    return jdbc.sql("SELECT COALESCE(SUM(times), 0) FROM payments_turned_away WHERE day >= :since")
        .param("since", since)
        .query(Long.class)
        .single();
  }

  /** What was not let in since a day, the latest first. */
  List<InboxPage.TurnedAwayRow> turnedAway(LocalDate since) {
    return jdbc.sql(
            """
            SELECT gateway, why, day, times, last_at, last_from FROM payments_turned_away
             WHERE day >= :since ORDER BY last_at DESC LIMIT 50
            """)
        .param("since", since)
        .query(
            (row, n) ->
                new InboxPage.TurnedAwayRow(
                    DAY.format(row.getObject("day", LocalDate.class)),
                    row.getString("gateway"),
                    Check.Why.valueOf(row.getString("why")).label(),
                    String.valueOf(row.getLong("times")),
                    InboxWords.moment(Sql.instant(row, "last_at"))
                        + " from "
                        + row.getString("last_from")))
        .list();
  }

  private static InboxPage.Row row(ResultSet row) throws SQLException {
    InboxState state = InboxState.valueOf(row.getString("state"));
    UUID order = Ids.uuidOrNull(row, "order_id");
    String reason = row.getString("reason");
    return new InboxPage.Row(
        "/admin/inbox/" + PublicId.format("inb", Ids.uuid(row, "id")),
        InboxWords.moment(Sql.instant(row, "received_at")),
        row.getString("event_type"),
        (row.getBoolean("by_asking") ? "asked " : "webhook of ") + row.getString("gateway"),
        order == null ? "–" : PublicId.format("ord", order),
        order == null ? null : InboxWords.orderHref(order),
        InboxWords.tone(state),
        state.label(),
        reason == null ? "" : reason);
  }
}
