package dev.halfmillion.catalog;

import dev.halfmillion.media.pictures.PictureId;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.money.TaxStrategy;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of products, prices and deliverables. */
@Repository
class Products {

  private static final String SELECT =
      """
      SELECT p.id, p.slug, p.title, p.summary, p.status, p.currency, p.tax_basis_points, p.sac,
             p.cover_akshar, p.cover_colour, p.picture_id, p.bundle,
             COALESCE(
               (SELECT c.amount_minor FROM catalog_price c
                WHERE c.product_id = p.id AND c.valid_from <= :now
                ORDER BY c.valid_from DESC, c.id DESC LIMIT 1),
               (SELECT c.amount_minor FROM catalog_price c
                WHERE c.product_id = p.id
                ORDER BY c.valid_from, c.id LIMIT 1)) AS amount_minor,
             s.id AS sale_id, s.amount_minor AS sale_minor, s.starts_at, s.ends_at, s.planned_end,
             s.note, s.set_by
      FROM catalog_product p
      LEFT JOIN catalog_sale_price s
        ON s.product_id = p.id AND s.starts_at <= :now AND s.ends_at > :now
      """;

  private final JdbcClient jdbc;
  private final Academy academy;

  Products(JdbcClient jdbc, Academy academy) {
    this.jdbc = jdbc;
    this.academy = academy;
  }

  Optional<Product> bySlug(String slug, Instant now) {
    return whole(present("WHERE p.slug = :slug", now).param("slug", slug), now).stream()
        .findFirst();
  }

  Optional<Product> byId(ProductId id, Instant now) {
    return whole(present("WHERE p.id = :id", now).param("id", Ids.bytes(id.value())), now).stream()
        .findFirst();
  }

  List<Product> all(Instant now) {
    return whole(present("ORDER BY p.created_at, p.id", now), now);
  }

  boolean anyPublished() {
    return jdbc.sql("SELECT 1 FROM catalog_product WHERE status = 'PUBLISHED' LIMIT 1")
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  List<Product> delivering(Deliverable content, Instant now) {
    return whole(
        present(
                """
                JOIN catalog_deliverable d ON d.product_id = p.id
                WHERE d.kind = :kind AND d.target_id = :target
                ORDER BY p.created_at, p.id
                """,
                now)
            .param("kind", content.kind())
            .param("target", Ids.bytes(content.id())),
        now);
  }

  /** Holds the product's row until the end of the transaction. */
  boolean lock(ProductId id) {
    return jdbc.sql("SELECT id FROM catalog_product WHERE id = :id FOR UPDATE")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  void insert(ProductId id, NewProduct product, Instant now) {
    jdbc.sql(
            """
            INSERT INTO catalog_product (id, slug, title, summary, status, currency,
              tax_basis_points, sac, cover_akshar, cover_colour, picture_id,
              bundle, created_at)
            VALUES (:id, :slug, :title, :summary, 'DRAFT', :currency, :rate, :sac, :akshar,
              :colour, :picture, :bundle, :now)
            """)
        .param("id", Ids.bytes(id.value()))
        .param("slug", product.slug())
        .param("title", product.title())
        .param("summary", product.summary())
        .param("currency", product.price().currencyCode())
        .param("rate", product.taxRate().basisPoints())
        .param("sac", product.sac())
        .param("akshar", product.cover().akshar())
        .param("colour", product.cover().colour())
        .param("picture", bytes(product.cover().picture()))
        .param("bundle", !product.parts().isEmpty())
        .param("now", Sql.timestamp(now))
        .update();
  }

  void update(ProductId id, ProductText text) {
    jdbc.sql(
            """
            UPDATE catalog_product SET title = :title, summary = :summary, cover_akshar = :akshar,
              cover_colour = :colour
            WHERE id = :id
            """)
        .param("title", text.title())
        .param("summary", text.summary())
        .param("akshar", text.cover().akshar())
        .param("colour", text.cover().colour())
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void updatePicture(ProductId id, @Nullable PictureId picture) {
    jdbc.sql("UPDATE catalog_product SET picture_id = :picture WHERE id = :id")
        .param("picture", bytes(picture))
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void updateStatus(ProductId id, ProductStatus status) {
    jdbc.sql("UPDATE catalog_product SET status = :status WHERE id = :id")
        .param("status", status.name())
        .param("id", Ids.bytes(id.value()))
        .update();
  }

  void insertPrice(ProductId id, Money amount, Instant from, @Nullable UserId by) {
    jdbc.sql(
            """
            INSERT INTO catalog_price (id, product_id, amount_minor, valid_from, set_by)
            VALUES (:id, :product, :amount, :from, :by)
            """)
        .param("id", Ids.bytes(Ids.next()))
        .param("product", Ids.bytes(id.value()))
        .param("amount", amount.minor())
        .param("from", Sql.timestamp(from))
        .param("by", Ids.bytes(by == null ? null : by.value()))
        .update();
  }

  List<Price> prices(ProductId id) {
    return jdbc.sql(
            """
            SELECT c.amount_minor, p.currency, c.valid_from, c.set_by
            FROM catalog_price c JOIN catalog_product p ON p.id = c.product_id
            WHERE c.product_id = :id ORDER BY c.valid_from DESC, c.id DESC
            """)
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> price(row))
        .list();
  }

  void replaceDeliverables(ProductId id, List<Deliverable> contents) {
    jdbc.sql("DELETE FROM catalog_deliverable WHERE product_id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
    for (int i = 0; i < contents.size(); i++) {
      jdbc.sql(
              """
              INSERT INTO catalog_deliverable (product_id, kind, target_id, position)
              VALUES (:product, :kind, :target, :position)
              """)
          .param("product", Ids.bytes(id.value()))
          .param("kind", contents.get(i).kind())
          .param("target", Ids.bytes(contents.get(i).id()))
          .param("position", i)
          .update();
    }
  }

  private JdbcClient.StatementSpec present(String which, Instant now) {
    return jdbc.sql(SELECT + which).param("now", Sql.timestamp(now));
  }

  private List<Product> whole(JdbcClient.StatementSpec products, Instant now) {
    TaxStrategy tax = academy.tax();
    List<Row> rows = products.query((row, n) -> row(row, tax)).list();
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<ProductId, List<Deliverable>> contents = deliverables(rows);
    List<byte[]> bundles =
        rows.stream().filter(Row::bundle).map(row -> Ids.bytes(row.id().value())).toList();
    Map<ProductId, List<Product>> parts = bundles.isEmpty() ? Map.of() : parts(bundles, now);
    return rows.stream()
        .map(Row::product)
        .map(product -> product.giving(contents.getOrDefault(product.id(), List.of())))
        .map(product -> product.of(parts.getOrDefault(product.id(), List.of())))
        .toList();
  }

  private Map<ProductId, List<Deliverable>> deliverables(List<Row> products) {
    Map<ProductId, List<Deliverable>> contents = new HashMap<>();
    jdbc.sql(
            """
            SELECT product_id, kind, target_id FROM catalog_deliverable
            WHERE product_id IN (:products) ORDER BY product_id, position
            """)
        .param("products", products.stream().map(row -> Ids.bytes(row.id().value())).toList())
        .query(
            row -> {
              contents
                  .computeIfAbsent(
                      new ProductId(Ids.uuid(row, "product_id")), _ -> new ArrayList<>())
                  .add(new Deliverable(row.getString("kind"), Ids.uuid(row, "target_id")));
            });
    return contents;
  }

  /** What each of these bundles consists of. */
  private Map<ProductId, List<Product>> parts(List<byte[]> bundles, Instant now) {
    String which =
        """
        WHERE p.bundle = FALSE
          AND p.id IN (SELECT part_id FROM catalog_bundle_part WHERE bundle_id IN (:bundles))
        """;
    Map<ProductId, Product> single =
        whole(present(which, now).param("bundles", bundles), now).stream()
            .collect(Collectors.toMap(Product::id, Function.identity()));
    Map<ProductId, List<Product>> parts = new HashMap<>();
    jdbc.sql(
            """
            SELECT bundle_id, part_id FROM catalog_bundle_part
            WHERE bundle_id IN (:bundles) ORDER BY bundle_id, position
            """)
        .param("bundles", bundles)
        .query(
            row -> {
              Product part = single.get(new ProductId(Ids.uuid(row, "part_id")));
              if (part != null) {
                parts
                    .computeIfAbsent(
                        new ProductId(Ids.uuid(row, "bundle_id")), _ -> new ArrayList<>())
                    .add(part);
              }
            });
    return parts;
  }

  private static Row row(ResultSet row, TaxStrategy tax) throws SQLException {
    ProductId id = new ProductId(Ids.uuid(row, "id"));
    Product product =
        new Product(
            id,
            row.getString("slug"),
            row.getString("title"),
            row.getString("summary"),
            Money.of(row.getLong("amount_minor"), row.getString("currency")),
            sale(row, id),
            tax.rateOf(new Rate(row.getInt("tax_basis_points"))),
            row.getString("sac"),
            ProductStatus.valueOf(row.getString("status")),
            cover(row),
            List.of(),
            List.of());
    return new Row(product, row.getBoolean("bundle"));
  }

  /** A product without what stands in other tables. */
  private record Row(Product product, boolean bundle) {

    ProductId id() {
      return product.id();
    }
  }

  private static Cover cover(ResultSet row) throws SQLException {
    UUID picture = Ids.uuidOrNull(row, "picture_id");
    return new Cover(
        row.getString("cover_akshar"),
        row.getInt("cover_colour"),
        picture == null ? null : new PictureId(picture));
  }

  private static byte @Nullable [] bytes(@Nullable PictureId picture) {
    return Ids.bytes(picture == null ? null : picture.value());
  }

  void insertParts(ProductId bundle, List<ProductId> parts) {
    for (int i = 0; i < parts.size(); i++) {
      jdbc.sql(
              """
              INSERT INTO catalog_bundle_part (bundle_id, part_id, position)
              VALUES (:bundle, :part, :position)
              """)
          .param("bundle", Ids.bytes(bundle.value()))
          .param("part", Ids.bytes(parts.get(i).value()))
          .param("position", i)
          .update();
    }
  }

  private static @Nullable SalePrice sale(ResultSet row, ProductId product) throws SQLException {
    UUID id = Ids.uuidOrNull(row, "sale_id");
    if (id == null) {
      return null;
    }
    UUID by = Ids.uuidOrNull(row, "set_by");
    return new SalePrice(
        id,
        product,
        Money.of(row.getLong("sale_minor"), row.getString("currency")),
        Sql.instant(row, "starts_at"),
        Sql.instant(row, "ends_at"),
        Sql.instant(row, "planned_end"),
        row.getString("note"),
        by == null ? null : new UserId(by));
  }

  private static Price price(ResultSet row) throws SQLException {
    UUID by = Ids.uuidOrNull(row, "set_by");
    return new Price(
        Money.of(row.getLong("amount_minor"), row.getString("currency")),
        Sql.instant(row, "valid_from"),
        by == null ? null : new UserId(by));
  }
}
