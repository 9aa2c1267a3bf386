package dev.halfmillion.affiliates.commissions;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.personal.PersonalAmount;
import dev.halfmillion.platform.personal.PersonalData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody earns by recommending: standing, links and each commission. Buyers stay masked. */
@Repository
class PersonalEarnings implements PersonalData {

  private final JdbcClient jdbc;
  private final AffiliateProgram program;

  PersonalEarnings(JdbcClient jdbc, AffiliateProgram program) {
    this.jdbc = jdbc;
    this.program = program;
  }

  record Content(List<Standing> affiliate, List<Agreement> agreements, List<Line> commissions) {}

  record Standing(String id, String code, String status, String joined) {}

  record Agreement(String version, String accepted) {}

  record Line(
      String kind,
      String product,
      String buyer,
      PersonalAmount price,
      PersonalAmount amount,
      String status,
      String earned,
      String available,
      String decision,
      String bankReference) {}

  @Override
  public String name() {
    return "affiliate";
  }

  @Override
  public String about() {
    return "Your part in the affiliate program and each commission; empty unless you take part.";
  }

  @Override
  public Object of(UserId user) {
    return program
        .of(user)
        .map(affiliate -> content(affiliate, user))
        .orElseGet(() -> new Content(List.of(), List.of(), List.of()));
  }

  private Content content(Affiliate affiliate, UserId user) {
    return new Content(
        List.of(
            new Standing(
                affiliate.id().toString(),
                affiliate.code(),
                affiliate.status().label(),
                affiliate.joinedAt().toString())),
        agreements(affiliate),
        commissions(user));
  }

  private List<Agreement> agreements(Affiliate affiliate) {
    return jdbc.sql(
            """
            SELECT version, accepted_at FROM affiliates_agreement
            WHERE affiliate_id = :id ORDER BY accepted_at
            """)
        .param("id", Ids.bytes(affiliate.id().value()))
        .query(
            (row, n) ->
                new Agreement(row.getString("version"), Sql.instant(row, "accepted_at").toString()))
        .list();
  }

  private List<Line> commissions(UserId user) {
    return jdbc.sql(
            """
            SELECT kind, product_title, buyer, gross_minor, amount_minor, currency, status,
              earned_at, available_at, decision, payout_reference
            FROM affiliates_commission
            WHERE affiliate_id IN (SELECT id FROM affiliates_affiliate WHERE user_id = :user)
            ORDER BY earned_at, id
            """)
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("kind"),
        row.getString("product_title"),
        row.getString("buyer"),
        amount(row, "gross_minor"),
        amount(row, "amount_minor"),
        row.getString("status"),
        Sql.instant(row, "earned_at").toString(),
        Sql.instant(row, "available_at").toString(),
        Objects.requireNonNullElse(row.getString("decision"), ""),
        Objects.requireNonNullElse(row.getString("payout_reference"), ""));
  }

  private static PersonalAmount amount(ResultSet row, String column) throws SQLException {
    return PersonalAmount.of(Money.of(row.getLong(column), row.getString("currency")));
  }
}
