package dev.halfmillion.catalog;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sale prices. */
@Repository
class SalePriceRows {

  private static final String SELECT =
      """
      SELECT s.id, s.product_id, s.amount_minor, p.currency, s.starts_at, s.ends_at, s.planned_end,
             s.note, s.set_by
      FROM catalog_sale_price s JOIN catalog_product p ON p.id = s.product_id
      """;

  private final JdbcClient jdbc;

  SalePriceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(SalePrice sale, Instant now) {
    jdbc.sql(
            """
            INSERT INTO catalog_sale_price (id, product_id, amount_minor, starts_at, ends_at,
              planned_end, note, set_by, set_at)
            VALUES (:id, :product, :amount, :starts, :ends, :planned, :note, :by, :now)
            """)
        .param("id", Ids.bytes(sale.id()))
        .param("product", Ids.bytes(sale.product().value()))
        .param("amount", sale.amount().minor())
        .param("starts", Sql.timestamp(sale.starts()))
        .param("ends", Sql.timestamp(sale.ends()))
        .param("planned", Sql.timestamp(sale.plannedEnd()))
        .param("note", sale.note())
        .param("by", Ids.bytes(sale.setBy() == null ? null : sale.setBy().value()))
        .param("now", Sql.timestamp(now))
        .update();
  }

  /** Moves the end. A stop keeps what was planned; a new plan does not. */
  void end(UUID id, Instant ends, Instant planned) {
    jdbc.sql("UPDATE catalog_sale_price SET ends_at = :ends, planned_end = :planned WHERE id = :id")
        .param("ends", Sql.timestamp(ends))
        .param("planned", Sql.timestamp(planned))
        .param("id", Ids.bytes(id))
        .update();
  }

  Optional<SalePrice> find(UUID id) {
    return jdbc.sql(SELECT + "WHERE s.id = :id")
        .param("id", Ids.bytes(id))
        .query((row, n) -> read(row))
        .optional();
  }

  /** The newest first. */
  List<SalePrice> of(ProductId product) {
    return jdbc.sql(SELECT + "WHERE s.product_id = :id ORDER BY s.starts_at DESC, s.id DESC")
        .param("id", Ids.bytes(product.value()))
        .query((row, n) -> read(row))
        .list();
  }

  /** The first moment after this one at which any sale price begins or ends. */
  Optional<Instant> nextMoment(Instant now) {
    return jdbc.sql(
            """
            SELECT MIN(moment) AS moment FROM (
              SELECT MIN(starts_at) AS moment FROM catalog_sale_price WHERE starts_at > :now
              UNION ALL
              SELECT MIN(ends_at) AS moment FROM catalog_sale_price WHERE ends_at > :now) AS next
            """)
        .param("now", Sql.timestamp(now))
        .query((row, n) -> Optional.ofNullable(Sql.instantOrNull(row, "moment")))
        .single();
  }

  private static SalePrice read(ResultSet row) throws SQLException {
    UUID by = Ids.uuidOrNull(row, "set_by");
    return new SalePrice(
        Ids.uuid(row, "id"),
        new ProductId(Ids.uuid(row, "product_id")),
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        Sql.instant(row, "planned_end"),
        row.getString("note"),
        by == null ? null : new UserId(by));
  }
}
