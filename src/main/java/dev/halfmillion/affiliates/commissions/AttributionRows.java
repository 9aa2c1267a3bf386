package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.commissions.Decision.Judged;
import dev.halfmillion.affiliates.tracking.Click;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.live.TestMark;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.UsedCoupon;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who won which line, and what became of the others. */
@Repository
class AttributionRows {

  private final JdbcClient jdbc;
  private final TestMark mark;
  private final BusinessClock clock;

  AttributionRows(JdbcClient jdbc, TestMark mark, BusinessClock clock) {
    this.jdbc = jdbc;
    this.mark = mark;
    this.clock = clock;
  }

  boolean isDecided(UUID line) {
    return jdbc.sql("SELECT COUNT(*) FROM affiliates_attribution WHERE line_id = :line")
            .param("line", Ids.bytes(line))
            .query(Long.class)
            .single()
        > 0;
  }

  void add(Attributed line, Decision decision, int plan) {
    UUID id = Ids.next();
    AffiliateId winner = decision.winner().map(Candidate::affiliate).orElse(null);
    Click click = decision.winner().map(Candidate::click).orElse(null);
    jdbc.sql(
            """
            INSERT INTO affiliates_attribution (id, line_id, order_id, rule, precedence,
              plan_version, affiliate_id, click_id, coupon_code, placed_at, decided_at, test)
            VALUES (:id, :line, :order, :rule, :precedence, :plan, :winner, :click, :coupon,
              :placed, :now, :test)
            """)
        .param("id", Ids.bytes(id))
        .param("line", Ids.bytes(line.line()))
        .param("order", Ids.bytes(line.order().value()))
        .param("rule", decision.rule().key())
        .param("precedence", AttributionRule.precedence())
        .param("plan", plan)
        .param("winner", winner == null ? null : Ids.bytes(winner.value()))
        .param("click", bytes(click))
        .param("coupon", decision.winner().map(AttributionRows::coupon).orElse(null))
        .param("placed", Sql.timestamp(line.placedAt()))
        .param("now", Sql.timestamp(clock.instant()))
        .param("test", mark.now())
        .update();
    int position = 0;
    for (Judged judged : decision.judged()) {
      addCandidate(id, position++, judged);
    }
  }

  private void addCandidate(UUID attribution, int position, Judged judged) {
    Candidate candidate = judged.candidate();
    jdbc.sql(
            """
            INSERT INTO affiliates_candidate (attribution_id, position, rule, affiliate_id,
              click_id, coupon_code, plan_version, came_at, verdict)
            VALUES (:attribution, :position, :rule, :affiliate, :click, :coupon, :plan, :at,
              :verdict)
            """)
        .param("attribution", Ids.bytes(attribution))
        .param("position", position)
        .param("rule", candidate.rule().key())
        .param("affiliate", Ids.bytes(candidate.affiliate().value()))
        .param("click", bytes(candidate.click()))
        .param("coupon", coupon(candidate))
        .param("plan", candidate.plan().version())
        .param("at", Sql.timestamp(candidate.cameAt()))
        .param("verdict", judged.verdict().key())
        .update();
  }

  private static @Nullable String coupon(Candidate candidate) {
    UsedCoupon coupon = candidate.coupon();
    return coupon == null ? null : coupon.code();
  }

  private static byte @Nullable [] bytes(@Nullable Click click) {
    return click == null ? null : Ids.bytes(click.id().value());
  }

  /** The line a decision is about. */
  record Attributed(UUID line, OrderId order, Instant placedAt) {}
}
