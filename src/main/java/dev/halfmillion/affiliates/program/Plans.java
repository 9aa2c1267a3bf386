package dev.halfmillion.affiliates.program;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of the terms, kept for a few seconds: they change a few times in a life. */
@Repository
public class Plans {

  private static final Duration KEPT = Duration.ofSeconds(5);

  private final JdbcClient jdbc;
  private final LoadingCache<Boolean, List<CommissionPlan>> versions =
      Caffeine.newBuilder().expireAfterWrite(KEPT).build(key -> load());

  Plans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The terms in force at a moment. */
  public CommissionPlan at(Instant moment) {
    return versions.get(Boolean.TRUE).stream()
        .filter(plan -> !plan.validFrom().isAfter(moment))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No commission plan at " + moment));
  }

  /** One version of the terms. */
  public CommissionPlan version(int version) {
    return versions.get(Boolean.TRUE).stream()
        .filter(plan -> plan.version() == version)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No commission plan " + version));
  }

  /** All versions that somebody decided on, the newest first. */
  List<CommissionPlan> all() {
    return versions.get(Boolean.TRUE).stream()
        .filter(plan -> plan.version() > 1 || plan.pays())
        .toList();
  }

  /** Whether anybody has said what affiliates earn; the schema begins with nothing. */
  boolean isDecided() {
    return !all().isEmpty();
  }

  /** Lets the first version pay, where nobody has decided yet. */
  void begin(Rate rate) {
    jdbc.sql(
            "UPDATE affiliates_plan SET rate_basis_points = :rate"
                + " WHERE version = 1 AND rate_basis_points = 0")
        .param("rate", rate.basisPoints())
        .update();
    forget();
  }

  /** The number of the newest version, read anew. */
  int newest() {
    return jdbc.sql("SELECT MAX(version) FROM affiliates_plan").query(Integer.class).single();
  }

  /** Adds a version; a duplicate key where the number is taken. */
  void add(CommissionPlan plan) {
    jdbc.sql(
            """
            INSERT INTO affiliates_plan (version, valid_from, rate_basis_points, window_days,
              hold_days, minimum_payout_minor, currency, gateway_fees_deducted, automatic_approval)
            VALUES (:version, :from, :rate, :window, :hold, :minimum, :currency, :fees, :automatic)
            """)
        .param("version", plan.version())
        .param("from", Sql.timestamp(plan.validFrom()))
        .param("rate", plan.rate().basisPoints())
        .param("window", plan.windowDays())
        .param("hold", plan.holdDays())
        .param("minimum", plan.minimumPayout().minor())
        .param("currency", plan.minimumPayout().currencyCode())
        .param("fees", plan.gatewayFeesDeducted())
        .param("automatic", plan.automaticApproval())
        .update();
  }

  /** Reads the versions anew when they are asked for next. */
  void forget() {
    versions.invalidateAll();
  }

  /** The newest first. */
  private List<CommissionPlan> load() {
    return jdbc.sql(
            """
            SELECT version, valid_from, rate_basis_points, window_days, hold_days,
              minimum_payout_minor, currency, gateway_fees_deducted, automatic_approval
            FROM affiliates_plan ORDER BY valid_from DESC
            """)
        .query(
            (row, n) ->
                new CommissionPlan(
                    row.getInt("version"),
                    Sql.instant(row, "valid_from"),
                    new Rate(row.getInt("rate_basis_points")),
                    row.getInt("window_days"),
                    row.getInt("hold_days"),
                    Money.of(row.getLong("minimum_payout_minor"), row.getString("currency")),
                    row.getBoolean("gateway_fees_deducted"),
                    row.getBoolean("automatic_approval")))
        .list();
  }
}
