package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.reconciliation.Difference.Closing;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The differences: one row a gateway, kind and subject, however often it is found. */
@Repository
class Differences {

  private static final String SELECT =
      """
      SELECT id, gateway, kind, subject, day, order_id, ours_minor, ours_currency, theirs_minor,
             theirs_currency, state, found_at, closed_at, closed_by, reason
        FROM payments_difference
      """;

  private final JdbcClient jdbc;

  Differences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Difference> find(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = :id")
        .param("id", Ids.bytes(id))
        .query(Differences::difference)
        .optional();
  }

  /** The difference, locked until the transaction ends. */
  Optional<Difference> lock(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = :id FOR UPDATE")
        .param("id", Ids.bytes(id))
        .query(Differences::difference)
        .optional();
  }

  /**
   * Writes down what was found. One that was closed is open again, unless it was explained and the
   * gap is still the same.
   *
   * @param pass names this comparison, so that what it did not see can be told
   */
  void see(Run run, Found found, UUID pass, Instant now) {
    Optional<Difference> before =
        jdbc.sql(
                SELECT
                    + " WHERE gateway = :gateway AND kind = :kind AND subject = :subject FOR"
                    + " UPDATE")
            .param("gateway", run.gateway())
            .param("kind", found.kind().name())
            .param("subject", found.subject())
            .query(Differences::difference)
            .optional();
    if (before.isEmpty()) {
      insert(run, found, pass, now);
      return;
    }
    boolean explained =
        before.get().state() == DifferenceState.EXPLAINED
            && gap(before.get().ours(), before.get().theirs()) == gap(found.ours(), found.theirs());
    boolean again = before.get().state() != DifferenceState.OPEN && !explained;
    refresh(before.get().id(), run, found, pass);
    if (again) {
      reopen(before.get().id(), now);
    }
  }

  private static long gap(@Nullable Money ours, @Nullable Money theirs) {
    return (ours == null ? 0 : ours.minor()) - (theirs == null ? 0 : theirs.minor());
  }

  private void insert(Run run, Found found, UUID pass, Instant now) {
    figures(
            """
            INSERT INTO payments_difference
              (id, gateway, kind, subject, day, source, order_id, ours_minor, ours_currency,
               theirs_minor, theirs_currency, state, seen_by, found_at)
            VALUES (:id, :gateway, :kind, :subject, :day, :source, :order, :ours, :oursCurrency,
               :theirs, :theirsCurrency, 'OPEN', :pass, :now)
            """,
            run,
            found,
            pass)
        .param("id", Ids.bytes(Ids.next()))
        .param("gateway", run.gateway())
        .param("kind", found.kind().name())
        .param("subject", found.subject())
        .param("now", Sql.timestamp(now))
        .update();
  }

  private void refresh(UUID id, Run run, Found found, UUID pass) {
    figures(
            """
            UPDATE payments_difference
               SET day = :day, source = :source, order_id = :order, ours_minor = :ours,
                   ours_currency = :oursCurrency, theirs_minor = :theirs,
                   theirs_currency = :theirsCurrency, seen_by = :pass
             WHERE id = :id
            """,
            run,
            found,
            pass)
        .param("id", Ids.bytes(id))
        .update();
  }

  private JdbcClient.StatementSpec figures(String sql, Run run, Found found, UUID pass) {
    Money ours = found.ours();
    Money theirs = found.theirs();
    return jdbc.sql(sql)
        .param("day", run.day())
        .param("source", run.source().name())
        .param("order", Ids.bytes(found.order()))
        .param("ours", ours == null ? null : ours.minor())
        .param("oursCurrency", ours == null ? null : ours.currencyCode())
        .param("theirs", theirs == null ? null : theirs.minor())
        .param("theirsCurrency", theirs == null ? null : theirs.currencyCode())
        .param("pass", Ids.bytes(pass));
  }

  private void reopen(UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE payments_difference
               SET state = 'OPEN', found_at = :now, closed_at = NULL, closed_by = NULL,
                   reason = NULL
             WHERE id = :id
            """)
        .param("now", Sql.timestamp(now))
        .param("id", Ids.bytes(id))
        .update();
  }

  /** Closes what an earlier comparison of the same day found and this one did not. */
  void vanish(Run run, UUID pass, Instant now) {
    jdbc.sql(
            """
            UPDATE payments_difference
               SET state = 'VANISHED', closed_at = :now,
                   reason = 'The comparison was done again and found it in order.'
             WHERE gateway = :gateway AND day = :day AND source = :source AND state = 'OPEN'
               AND kind <> 'CLEARING' AND seen_by <> :pass
            """)
        .param("now", Sql.timestamp(now))
        .param("gateway", run.gateway())
        .param("day", run.day())
        .param("source", run.source().name())
        .param("pass", Ids.bytes(pass))
        .update();
  }

  /** The same for the clearing account, which is of no day. */
  void vanishClearing(String gateway, UUID pass, Instant now) {
    jdbc.sql(
            """
            UPDATE payments_difference
               SET state = 'VANISHED', closed_at = :now,
                   reason = 'The clearing account agrees again.'
             WHERE gateway = :gateway AND kind = 'CLEARING' AND state = 'OPEN'
               AND seen_by <> :pass
            """)
        .param("now", Sql.timestamp(now))
        .param("gateway", gateway)
        .param("pass", Ids.bytes(pass))
        .update();
  }

  /** Whether single things of a gateway differ, which also moves its clearing account. */
  boolean isAnyOpen(String gateway) {
    return jdbc.sql(
            """
            SELECT id FROM payments_difference
             WHERE gateway = :gateway AND state = 'OPEN' AND kind <> 'CLEARING' LIMIT 1
            """)
        .param("gateway", gateway)
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  /** Ends one that is open, within a transaction that has locked it. */
  void close(UUID id, DifferenceState state, UserId by, String reason, Instant now) {
    jdbc.sql(
            """
            UPDATE payments_difference
               SET state = :state, closed_at = :now, closed_by = :by, reason = :reason
             WHERE id = :id
            """)
        .param("state", state.name())
        .param("now", Sql.timestamp(now))
        .param("by", Ids.bytes(by.value()))
        .param("reason", reason)
        .param("id", Ids.bytes(id))
        .update();
  }

  /** A difference as its row says it. */
  static Difference difference(ResultSet row, int n) throws SQLException {
    Instant closed = Sql.instantOrNull(row, "closed_at");
    UUID by = Ids.uuidOrNull(row, "closed_by");
    return new Difference(
        Ids.uuid(row, "id"),
        row.getString("gateway"),
        DifferenceKind.valueOf(row.getString("kind")),
        row.getString("subject"),
        row.getObject("day", LocalDate.class),
        Ids.uuidOrNull(row, "order_id"),
        Rows.money(row, "ours_minor", "ours_currency"),
        Rows.money(row, "theirs_minor", "theirs_currency"),
        DifferenceState.valueOf(row.getString("state")),
        Sql.instant(row, "found_at"),
        closed == null
            ? null
            : new Closing(
                closed,
                by == null ? null : new UserId(by),
                Objects.requireNonNullElse(row.getString("reason"), "")));
  }
}
