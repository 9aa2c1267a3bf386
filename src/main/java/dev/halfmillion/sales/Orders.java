package dev.halfmillion.sales;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.InclusiveTax;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.platform.live.TestMark;
import dev.halfmillion.sales.Buyer.Business;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of orders and their lines. */
@Repository
class Orders {

  /** One row for each line, in their order. */
  private static final String SELECT =
      """
      SELECT o.id, o.number, o.status, o.placed_at, o.paid_at, o.buyer_id, o.newcomer, o.buyer_name,
             o.buyer_email, o.buyer_phone, o.buyer_state, o.business_name, o.gstin, o.currency,
             o.attribution_token, o.code_typed, o.test,
             l.id AS line_id, l.product_id, l.bundle_id, l.title, l.sac, l.tax_basis_points,
             l.list_minor, l.gross_minor, l.taxable_minor, l.half_tax_minor, l.refunded_minor
      FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id
      WHERE o.%s IN (:sought) ORDER BY o.id, l.position
      """;

  private final JdbcClient jdbc;
  private final TestMark mark;

  Orders(JdbcClient jdbc, TestMark mark) {
    this.jdbc = jdbc;
    this.mark = mark;
  }

  Optional<Order> find(OrderId id) {
    return by("id", Ids.bytes(id.value()));
  }

  /** The orders of these identifiers, in their order; unknown ones are left out. */
  List<Order> findAll(List<OrderId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<OrderId, Order> found =
        read("id", ids.stream().map(id -> Ids.bytes(id.value())).toList()).stream()
            .collect(Collectors.toMap(Order::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  Optional<Order> findByNumber(String number) {
    return by("number", number);
  }

  Optional<Order> findBySubmission(String submission) {
    return by("submission", submission);
  }

  /**
   * The order, its row held until the end of the transaction: the first lock of any. What the
   * transaction writes is a test where the order is one.
   */
  Optional<Order> lock(OrderId id) {
    Optional<Order> order =
        jdbc.sql("SELECT id FROM sales_order WHERE id = :id FOR UPDATE")
            .param("id", Ids.bytes(id.value()))
            .query((row, n) -> id)
            .optional()
            .flatMap(this::find);
    order.map(Order::test).ifPresent(mark::tell);
    return order;
  }

  /** As {@link #lock} for whoever reads it later, or not; an unknown order is left alone. */
  void hold(OrderId id) {
    jdbc.sql("SELECT test FROM sales_order WHERE id = :id FOR UPDATE")
        .param("id", Ids.bytes(id.value()))
        .query(Boolean.class)
        .optional()
        .ifPresent(mark::tell);
  }

  /** Whether an order is of the kind that counts: a test while the academy tests, else none. */
  boolean count(Order order) {
    return mark.counts(order.test());
  }

  /** Whether an order was placed in the browser whose secret has this hash. */
  boolean wasPlacedBy(OrderId id, String browser) {
    return jdbc.sql("SELECT browser FROM sales_order WHERE id = :id AND browser = :browser")
        .param("id", Ids.bytes(id.value()))
        .param("browser", browser)
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  /** The hash of the secret of the browser that ordered, or null. */
  @Nullable String browser(OrderId id) {
    return jdbc.sql("SELECT COALESCE(browser, '') AS browser FROM sales_order WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .query((row, n) -> row.getString("browser"))
        .optional()
        .filter(hash -> !hash.isEmpty())
        .orElse(null);
  }

  /** Whether somebody has paid for nothing but this order. */
  boolean isTheOnlyOneOf(UserId buyer, OrderId id) {
    return jdbc.sql(
                """
                SELECT COUNT(*) FROM sales_order
                WHERE buyer_id = :buyer AND id <> :id AND paid_at IS NOT NULL
                """)
            .param("buyer", Ids.bytes(buyer.value()))
            .param("id", Ids.bytes(id.value()))
            .query(Long.class)
            .single()
        == 0;
  }

  /**
   * Writes a new order.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the same form was sent before
   */
  void insert(Order order, String submission, @Nullable String browser) {
    mark.tell(order.test());
    if (!count(order)) {
      throw Refusal.conflict(
          "checkout.test", "The academy went live just now. Please send this form again.");
    }
    Business business = order.buyer().business();
    jdbc.sql(
            """
            INSERT INTO sales_order (id, number, status, placed_at, buyer_id, newcomer, buyer_name,
              buyer_email, buyer_phone, buyer_state, business_name, gstin, total_minor, currency,
              attribution_token, code_typed, submission, browser, corrections, test)
            VALUES (:id, :number, :status, :placed, :buyer, FALSE, :name, :email, :phone, :state,
              :business, :gstin, :total, :currency, :token, :typed, :submission, :browser, 0,
              :test)
            """)
        .param("id", Ids.bytes(order.id().value()))
        .param("number", order.number())
        .param("status", order.status().name())
        .param("placed", Sql.timestamp(order.placedAt()))
        .param("buyer", buyerId(order))
        .param("name", order.buyer().name())
        .param("email", order.buyer().email())
        .param("phone", order.buyer().phone())
        .param("state", order.buyer().state().code())
        .param("business", business == null ? null : business.name())
        .param("gstin", business == null ? null : business.gstin().text())
        .param("total", order.total().minor())
        .param("currency", order.total().currencyCode())
        .param("token", order.attribution().token())
        .param("typed", order.attribution().codeTyped())
        .param("submission", submission)
        .param("browser", browser)
        .param("test", order.test())
        .update();
    for (int i = 0; i < order.lines().size(); i++) {
      insertLine(order.id(), i, order.lines().get(i));
    }
  }

  /** Writes what a change of state changes. */
  void update(Order order) {
    jdbc.sql(
            """
            UPDATE sales_order SET status = :status, paid_at = :paid, buyer_id = :buyer,
              newcomer = :newcomer, buyer_email = :email
            WHERE id = :id
            """)
        .param("status", order.status().name())
        .param("paid", Sql.timestamp(order.paidAt()))
        .param("buyer", buyerId(order))
        .param("newcomer", order.buyer().newcomer())
        .param("email", order.buyer().email())
        .param("id", Ids.bytes(order.id().value()))
        .update();
  }

  /** The buyer of these orders is reached at another address. */
  void replaceEmail(UserId buyer, String before, String after) {
    jdbc.sql(
            """
            UPDATE sales_order SET buyer_email = :after
            WHERE buyer_id = :buyer AND buyer_email = :before
            """)
        .param("after", after)
        .param("before", before)
        .param("buyer", Ids.bytes(buyer.value()))
        .update();
  }

  /** Writes what has gone back of each line. */
  void updateRefunded(Order order) {
    for (OrderLine line : order.lines()) {
      jdbc.sql("UPDATE sales_order_line SET refunded_minor = :refunded WHERE id = :id")
          .param("refunded", line.refunded().minor())
          .param("id", Ids.bytes(line.id()))
          .update();
    }
  }

  /** Counts one more correction of the address and answers how many there were before. */
  int countCorrection(OrderId id) {
    int before =
        jdbc.sql("SELECT corrections FROM sales_order WHERE id = :id")
            .param("id", Ids.bytes(id.value()))
            .query(Integer.class)
            .single();
    jdbc.sql("UPDATE sales_order SET corrections = corrections + 1 WHERE id = :id")
        .param("id", Ids.bytes(id.value()))
        .update();
    return before;
  }

  private void insertLine(OrderId order, int position, OrderLine line) {
    jdbc.sql(
            """
            INSERT INTO sales_order_line (id, order_id, position, product_id, title, sac,
              tax_basis_points, gross_minor, taxable_minor, half_tax_minor, refunded_minor,
              discount_minor, bundle_id)
            VALUES (:id, :order, :position, :product, :title, :sac, :rate, :gross, :taxable, :half,
              0, :discount, :bundle)
            """)
        .param("id", Ids.bytes(line.id()))
        .param("order", Ids.bytes(order.value()))
        .param("position", position)
        .param("product", Ids.bytes(line.product().value()))
        .param("title", line.title())
        .param("sac", line.sac())
        .param("rate", line.rate().basisPoints())
        .param("gross", line.gross().minor())
        .param("taxable", line.price().taxable().minor())
        .param("half", line.price().half().minor())
        .param("discount", line.discount().minor())
        .param("bundle", Ids.bytes(line.bundle() == null ? null : line.bundle().value()))
        .update();
  }

  private Optional<Order> by(String column, @Nullable Object sought) {
    return read(column, sought).stream().findFirst();
  }

  private List<Order> read(String column, @Nullable Object sought) {
    Map<OrderId, List<Order>> ofEachLine =
        jdbc
            .sql(SELECT.formatted(column))
            .param("sought", sought)
            .query((row, n) -> orderOfOneLine(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Order::id));
    return ofEachLine.values().stream().map(Orders::whole).toList();
  }

  private static Order whole(List<Order> ofEachLine) {
    return ofEachLine
        .getFirst()
        .with(ofEachLine.stream().flatMap(order -> order.lines().stream()).toList());
  }

  private static Order orderOfOneLine(ResultSet row) throws SQLException {
    UUID buyer = Ids.uuidOrNull(row, "buyer_id");
    return new Order(
        new OrderId(Ids.uuid(row, "id")),
        row.getString("number"),
        OrderStatus.valueOf(row.getString("status")),
        Sql.instant(row, "placed_at"),
        Sql.instantOrNull(row, "paid_at"),
        new Buyer(
            buyer == null ? null : new UserId(buyer),
            row.getBoolean("newcomer"),
            row.getString("buyer_name"),
            row.getString("buyer_email"),
            row.getString("buyer_phone"),
            IndianState.ofCode(row.getString("buyer_state")).orElseThrow(),
            business(row)),
        new Attribution(row.getString("attribution_token"), row.getBoolean("code_typed")),
        List.of(line(row, row.getString("currency"))),
        row.getBoolean("test"));
  }

  private static @Nullable Business business(ResultSet row) throws SQLException {
    String gstin = row.getString("gstin");
    return gstin == null ? null : new Business(row.getString("business_name"), new Gstin(gstin));
  }

  private static OrderLine line(ResultSet row, String currency) throws SQLException {
    UUID bundle = Ids.uuidOrNull(row, "bundle_id");
    return new OrderLine(
        Ids.uuid(row, "line_id"),
        new ProductId(Ids.uuid(row, "product_id")),
        bundle == null ? null : new ProductId(bundle),
        row.getString("title"),
        row.getString("sac"),
        new Rate(row.getInt("tax_basis_points")),
        Money.of(row.getLong("list_minor"), currency),
        new InclusiveTax(
            Money.of(row.getLong("gross_minor"), currency),
            Money.of(row.getLong("taxable_minor"), currency),
            Money.of(row.getLong("half_tax_minor"), currency)),
        Money.of(row.getLong("refunded_minor"), currency));
  }

  private static byte @Nullable [] buyerId(Order order) {
    UserId buyer = order.buyer().id();
    return Ids.bytes(buyer == null ? null : buyer.value());
  }
}
