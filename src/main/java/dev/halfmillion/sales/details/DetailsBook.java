package dev.halfmillion.sales.details;

import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Buyer.Business;
import dev.halfmillion.sales.Gstin;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.MobileNumber;
import dev.halfmillion.sales.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what buyers want kept, and forgets it when they say so. */
@Repository
public class DetailsBook {

  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final BusinessClock clock;

  DetailsBook(JdbcClient jdbc, Transactions transactions, BusinessClock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What is kept of somebody; empty without their consent. */
  public Optional<SavedDetails> find(UserId user) {
    return jdbc.sql(
            """
            SELECT name, phone, state, business_name, gstin
            FROM sales_saved_details WHERE user_id = :user
            """)
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> details(row))
        .optional();
  }

  /** Since when something is kept of somebody. */
  public Optional<Instant> since(UserId user) {
    return jdbc.sql("SELECT consented_at FROM sales_saved_details WHERE user_id = :user")
        .param("user", Ids.bytes(user.value()))
        .query((row, n) -> Sql.instant(row, "consented_at"))
        .optional();
  }

  /** Keeps or changes what is kept; call it only where the person agreed to it. */
  public void keep(UserId user, SavedDetails details) {
    Business business = details.business();
    jdbc.sql(
            """
            INSERT INTO sales_saved_details (user_id, name, phone, state, business_name, gstin,
              consented_at, changed_at)
            VALUES (:user, :name, :phone, :state, :business, :gstin, :now, :now)
            ON DUPLICATE KEY UPDATE name = VALUES(name), phone = VALUES(phone),
              state = VALUES(state), business_name = VALUES(business_name),
              gstin = VALUES(gstin), changed_at = VALUES(changed_at)
            """)
        .param("user", Ids.bytes(user.value()))
        .param("name", details.name())
        .param("phone", details.phone().international())
        .param("state", details.state().code())
        .param("business", business == null ? null : business.name())
        .param("gstin", business == null ? null : business.gstin().text())
        .param("now", Sql.timestamp(clock.instant()))
        .update();
  }

  /** Forgets all that is kept of somebody. */
  public void forget(UserId user) {
    jdbc.sql("DELETE FROM sales_saved_details WHERE user_id = :user")
        .param("user", Ids.bytes(user.value()))
        .update();
  }

  /** The buyer of an order, who is nobody yet, wants its details kept once it is paid. */
  public void wish(OrderId order) {
    jdbc.sql("INSERT IGNORE INTO sales_details_wish (order_id) VALUES (:order)")
        .param("order", Ids.bytes(order.value()))
        .update();
  }

  /** Fulfils the wish that came with an order, once. */
  void fulfil(OrderId order, UserId user, SavedDetails details) {
    transactions.run(
        () -> {
          int wished =
              jdbc.sql("DELETE FROM sales_details_wish WHERE order_id = :order")
                  .param("order", Ids.bytes(order.value()))
                  .update();
          if (wished == 1) {
            keep(user, details);
          }
        });
  }

  private static SavedDetails details(ResultSet row) throws SQLException {
    return new SavedDetails(
        row.getString("name"),
        MobileNumber.parse(row.getString("phone")).orElseThrow(),
        IndianState.ofCode(row.getString("state")).orElseThrow(),
        business(row.getString("business_name"), row.getString("gstin")));
  }

  private static @Nullable Business business(@Nullable String name, @Nullable String gstin) {
    return name == null || gstin == null ? null : new Business(name, new Gstin(gstin));
  }
}
