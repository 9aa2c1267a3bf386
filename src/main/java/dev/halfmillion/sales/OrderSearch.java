package dev.halfmillion.sales;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderBook.Filter;
import dev.halfmillion.sales.OrderBook.Page;
import dev.halfmillion.sales.documents.TaxDocuments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds orders by what people know of them; each way of searching has its own index. */
@Component
class OrderSearch {

  private static final String ORDER = " ORDER BY placed_at DESC, id DESC LIMIT :size";

  private final JdbcClient jdbc;
  private final Orders orders;
  private final TaxDocuments documents;

  OrderSearch(JdbcClient jdbc, Orders orders, TaxDocuments documents) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.documents = documents;
  }

  Page list(Filter filter) {
    Map<String, Object> values = new LinkedHashMap<>();
    List<String> terms = new ArrayList<>();
    addText(filter.text().strip(), terms, values);
    if (filter.status() != null) {
      terms.add("status = :status");
      values.put("status", filter.status().name());
    }
    OrderCursor.parse(filter.after())
        .ifPresent(
            after -> {
              terms.add("(placed_at < :at OR (placed_at = :at AND id < :id))");
              values.put("at", Sql.timestamp(after.placedAt()));
              values.put("id", Ids.bytes(after.id().value()));
            });
    values.put("size", filter.size() + 1);
    String where = terms.isEmpty() ? "" : " WHERE " + String.join(" AND ", terms);
    List<UUID> ids =
        jdbc.sql("SELECT id FROM sales_order" + where + ORDER)
            .params(values)
            .query((row, n) -> Ids.uuid(row, "id"))
            .list();
    return page(ids, filter.size());
  }

  List<Order> ofBuyer(UserId buyer) {
    return load(
        jdbc.sql("SELECT id FROM sales_order WHERE buyer_id = :buyer" + ORDER)
            .param("buyer", Ids.bytes(buyer.value()))
            .param("size", 100)
            .query((row, n) -> Ids.uuid(row, "id"))
            .list());
  }

  /** A person's orders, the newest first, after one of them. */
  List<Order> ofBuyer(UserId buyer, @Nullable OrderId after, int size) {
    String place =
        after == null
            ? ""
            : " AND (placed_at, id) < (SELECT a.placed_at, a.id FROM sales_order a"
                + " WHERE a.id = :after AND a.buyer_id = :buyer)";
    return load(
        jdbc.sql("SELECT id FROM sales_order WHERE buyer_id = :buyer" + place + ORDER)
            .param("buyer", Ids.bytes(buyer.value()))
            .param("after", after == null ? null : Ids.bytes(after.value()))
            .param("size", size)
            .query((row, n) -> Ids.uuid(row, "id"))
            .list());
  }

  /** Every order of a person, the newest first. */
  List<Order> everyOfBuyer(UserId buyer) {
    return load(
        jdbc.sql("SELECT id FROM sales_order WHERE buyer_id = :buyer ORDER BY placed_at DESC")
            .param("buyer", Ids.bytes(buyer.value()))
            .query((row, n) -> Ids.uuid(row, "id"))
            .list());
  }

  /** The other paid orders of the person, the address or the phone that an order names. */
  List<Order> paidBySame(Order order) {
    Buyer buyer = order.buyer();
    UserId person = buyer.id();
    return load(
            jdbc.sql(
                    """
                    SELECT id FROM sales_order WHERE buyer_email = :email AND paid_at IS NOT NULL
                    UNION SELECT id FROM sales_order
                      WHERE buyer_phone = :phone AND paid_at IS NOT NULL
                    UNION SELECT id FROM sales_order
                      WHERE buyer_id = :buyer AND paid_at IS NOT NULL
                    """)
                .param("email", buyer.email())
                .param("phone", buyer.phone())
                .param("buyer", Ids.bytes(person == null ? null : person.value()))
                .query((row, n) -> Ids.uuid(row, "id"))
                .list())
        .stream()
        .filter(other -> !other.id().equals(order.id()))
        .sorted(Comparator.comparing(Order::placedAt))
        .toList();
  }

  Map<OrderId, String> numbers(Collection<OrderId> ids) {
    Map<OrderId, String> found = new HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    jdbc.sql("SELECT id, number FROM sales_order WHERE id IN (:ids)")
        .param("ids", ids.stream().map(id -> Ids.bytes(id.value())).toList())
        .query(
            (RowCallbackHandler)
                row -> found.put(new OrderId(Ids.uuid(row, "id")), row.getString("number")));
    return found;
  }

  long count() {
    return jdbc.sql(
            "SELECT COUNT(*) FROM sales_order"
                + " WHERE test = (SELECT testing FROM v_platform_stage)")
        .query(Long.class)
        .single();
  }

  private Page page(List<UUID> ids, int size) {
    boolean more = ids.size() > size;
    List<Order> found = load(more ? ids.subList(0, size) : ids);
    return new Page(found, more ? OrderCursor.of(found.getLast()).text() : null);
  }

  private List<Order> load(List<UUID> ids) {
    return orders.findAll(ids.stream().map(OrderId::new).toList());
  }

  private void addText(String text, List<String> terms, Map<String, Object> values) {
    if (text.isEmpty()) {
      return;
    }
    Optional<OrderId> id = OrderId.parse(text).or(() -> byDocument(text));
    Optional<MobileNumber> phone = MobileNumber.parse(text);
    if (id.isPresent()) {
      terms.add("id = :only");
      values.put("only", Ids.bytes(id.get().value()));
    } else if (phone.isPresent()) {
      terms.add("buyer_phone = :phone");
      values.put("phone", phone.get().international());
    } else if (text.matches("[A-Za-z0-9]{1,8}-[0-9]{4}-[0-9]{1,8}")) {
      terms.add("number = :number");
      values.put("number", text.toUpperCase(Locale.ROOT));
    } else if (text.contains("@") && text.chars().allMatch(c -> c < 128)) {
      terms.add("buyer_email LIKE :email");
      values.put("email", prefix(text.toLowerCase(Locale.ROOT)));
    } else {
      terms.add("buyer_name LIKE :name");
      values.put("name", prefix(text));
    }
  }

  private Optional<OrderId> byDocument(String text) {
    boolean looksLikeOne = text.length() <= 16 && text.chars().filter(c -> c == '/').count() == 2;
    return looksLikeOne && text.chars().allMatch(c -> c < 128)
        ? documents.orderOf(text.toUpperCase(Locale.ROOT)).map(OrderId::new)
        : Optional.empty();
  }

  private static String prefix(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
