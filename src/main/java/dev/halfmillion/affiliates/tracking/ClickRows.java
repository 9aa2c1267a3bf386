package dev.halfmillion.affiliates.tracking;

import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.ClickId;
import dev.halfmillion.affiliates.tracking.Click.Origin;
import dev.halfmillion.affiliates.tracking.Fingerprints.Fingerprint;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.live.TestMark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clicks. Rows are added and read, nothing else. */
@Repository
public class ClickRows {

  private static final String COLUMNS =
      "id, affiliate_id, visitor_id, plan_version, campaign, channel, landing_path, referrer_host,"
          + " salt_period, ip_hash, agent_hash, device, clicked_at";

  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** Few sizes of statements, so that the database keeps each prepared. */
  private static final int[] SIZES = {64, 16, 4, 1};

  private final JdbcClient jdbc;
  private final TestMark mark;

  ClickRows(JdbcClient jdbc, TestMark mark) {
    this.jdbc = jdbc;
    this.mark = mark;
  }

  /** Adds clicks, many in one statement. The caller brings the transaction. */
  void addAll(List<Click> clicks) {
    int from = 0;
    for (int size : SIZES) {
      while (clicks.size() - from >= size) {
        add(clicks.subList(from, from + size));
        from += size;
      }
    }
  }

  private void add(List<Click> clicks) {
    List<Object> values = new ArrayList<>();
    boolean test = mark.now();
    clicks.forEach(
        click -> {
          bind(click, values);
          values.add(test);
        });
    jdbc.sql(
            "INSERT INTO affiliates_click (link_id, "
                + COLUMNS
                + ", test) VALUES "
                + String.join(", ", java.util.Collections.nCopies(clicks.size(), ROW)))
        .params(values)
        .update();
  }

  private static void bind(Click click, List<Object> values) {
    Origin origin = click.origin();
    LinkId link =
        LinkId.of(click.affiliate(), origin.landing(), origin.campaign(), origin.channel());
    values.add(bytes(link.value()));
    values.add(bytes(click.id().value()));
    values.add(bytes(click.affiliate().value()));
    values.add(bytes(click.visitor()));
    values.add(click.plan());
    values.add(origin.campaign());
    values.add(origin.channel());
    values.add(origin.landing());
    values.add(origin.referrerHost());
    values.add(click.fingerprint().period());
    values.add(bytes(click.fingerprint().ip()));
    values.add(bytes(click.fingerprint().agent()));
    values.add(click.device());
    values.add(java.util.Objects.requireNonNull(Sql.timestamp(click.at())));
  }

  private static byte[] bytes(UUID id) {
    return java.util.Objects.requireNonNull(Ids.bytes(id));
  }

  /** The click of this identifier. */
  public Optional<Click> find(ClickId id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM affiliates_click WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query(ClickRows::read)
        .optional();
  }

  /** The latest clicks of a visitor up to a moment, the newest first. */
  public List<Click> ofVisitor(UUID visitor, Instant until, int most) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + """
                 FROM affiliates_click
                WHERE visitor_id = :visitor AND clicked_at <= :until
                ORDER BY clicked_at DESC, id DESC LIMIT :most
                """)
        .param("visitor", Ids.bytes(visitor))
        .param("until", Sql.timestamp(until))
        .param("most", most)
        .query(ClickRows::read)
        .list();
  }

  private static Click read(ResultSet row, int number) throws SQLException {
    return new Click(
        new ClickId(Ids.uuid(row, "id")),
        new AffiliateId(Ids.uuid(row, "affiliate_id")),
        Ids.uuid(row, "visitor_id"),
        row.getInt("plan_version"),
        new Origin(
            row.getString("landing_path"),
            row.getString("campaign"),
            row.getString("channel"),
            row.getString("referrer_host")),
        new Fingerprint(
            row.getInt("salt_period"), Ids.uuid(row, "ip_hash"), Ids.uuid(row, "agent_hash")),
        row.getString("device"),
        Sql.instant(row, "clicked_at"));
  }
}
