package dev.halfmillion.sales.twice;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether a buyer whose payment comes late has bought the same in another order while this one was
 * open. Whichever of two such orders is settled first stands, and the other's money goes back: an
 * order that was delivered and invoiced is never undone by itself. An order that was known to be
 * paid, and invoiced, before this one was placed is another sale.
 *
 * <p>Two payments that race are put in a row: after order and attempt, each locks the rows of the
 * buyer's address and user, in the order of their names, and only then looks. Where the buyer has
 * no other order of these products nothing is locked.
 */
@Component
public class BoughtAgain {

  private static final String OTHERS =
      """
      SELECT o.id FROM sales_order o
        LEFT JOIN sales_invoice i ON i.order_id = o.id AND i.kind = 'INVOICE'
       WHERE %s AND o.id <> :order AND (o.paid_at IS NULL OR i.issued_at >= :placed)
         AND o.test = (SELECT s.test FROM sales_order s WHERE s.id = :order)
         AND EXISTS (SELECT 1 FROM sales_order_line l JOIN sales_order_line m
           ON m.product_id = l.product_id WHERE l.order_id = o.id AND m.order_id = :order)
      """;

  private final JdbcClient jdbc;

  BoughtAgain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * An order whose payment has come.
   *
   * @param id its row is locked by the caller
   * @param buyer its user, as the database has it; empty for somebody who was not signed in
   * @param email in its normal form
   * @param placedAt when it was placed
   */
  public record Late(UUID id, Optional<UUID> buyer, String email, Instant placedAt) {}

  /**
   * The paid order that holds the same products, written down; one that holds only some of them is
   * written down for a person, and empty is answered. Call it in the transaction that books the
   * payment.
   */
  public Optional<UUID> instead(Late order, Instant now) {
    if (others(order).isEmpty()) {
      return Optional.empty();
    }
    names(order).stream().sorted().forEach(this::lock);
    Set<UUID> wanted = products(order.id());
    Set<UUID> paid = new HashSet<>(others(order));
    paid.removeIf(other -> !isPaid(other));
    Optional<UUID> same =
        paid.stream().filter(other -> products(other).equals(wanted)).sorted().findFirst();
    same.or(() -> paid.stream().sorted().findFirst())
        .ifPresent(other -> keep(order.id(), other, same.isPresent(), now));
    return same;
  }

  /** Whether an order's money went back because the same was bought in another. */
  public boolean isGivenBack(UUID order) {
    return jdbc.sql("SELECT order_id FROM sales_bought_again WHERE order_id = :id AND whole = TRUE")
        .param("id", Ids.bytes(order))
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  private Set<UUID> others(Late order) {
    Set<UUID> others = new HashSet<>(others("o.buyer_email = :who", order, order.email()));
    order
        .buyer()
        .ifPresent(buyer -> others.addAll(others("o.buyer_id = :who", order, Ids.bytes(buyer))));
    return others;
  }

  private List<UUID> others(String whose, Late order, @Nullable Object who) {
    return jdbc.sql(OTHERS.formatted(whose))
        .param("who", who)
        .param("order", Ids.bytes(order.id()))
        .param("placed", Sql.timestamp(order.placedAt()))
        .query((row, n) -> Ids.uuid(row, "id"))
        .list();
  }

  private List<String> names(Late order) {
    return jdbc.sql("SELECT SHA2(:email, 256) AS email, SHA2(:buyer, 256) AS buyer")
        .param("email", "email " + order.email())
        .param("buyer", "user " + order.buyer().map(UUID::toString).orElse(order.email()))
        .query((row, n) -> List.of(row.getString("email"), row.getString("buyer")))
        .single();
  }

  /** IGNORE would take a shared lock first, and two who share it wait for one another for ever. */
  private void lock(String name) {
    jdbc.sql(
            """
            INSERT INTO sales_purchase_key (name) VALUES (:name)
            ON DUPLICATE KEY UPDATE name = VALUES(name)
            """)
        .param("name", name)
        .update();
  }

  private boolean isPaid(UUID order) {
    return jdbc.sql(
            "SELECT id FROM sales_order WHERE id = :id AND status IN ('PAID',"
                + " 'PARTIALLY_REFUNDED')")
        .param("id", Ids.bytes(order))
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  private Set<UUID> products(UUID order) {
    return new HashSet<>(
        jdbc.sql("SELECT product_id FROM sales_order_line WHERE order_id = :id")
            .param("id", Ids.bytes(order))
            .query((row, n) -> Ids.uuid(row, "product_id"))
            .list());
  }

  private void keep(UUID order, UUID other, boolean whole, Instant now) {
    jdbc.sql(
            """
            INSERT INTO sales_bought_again (order_id, other_id, whole, found_at)
            VALUES (:order, :other, :whole, :now)
            ON DUPLICATE KEY UPDATE other_id = VALUES(other_id)
            """)
        .param("order", Ids.bytes(order))
        .param("other", Ids.bytes(other))
        .param("whole", whole)
        .param("now", Sql.timestamp(now))
        .update();
  }
}
