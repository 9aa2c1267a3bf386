package dev.halfmillion.payments.inbox;

import dev.halfmillion.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What payers' banks call the payments and refunds of an order, as gateways repeat it in their
 * news. A caller reads that number off their own bank statement.
 */
@Repository
public class BankReferences {

  /** The names that Indian gateways and acquirers use for it. */
  private static final List<String> FIELDS =
      List.of("rrn", "upi_transaction_id", "bank_transaction_id", "arn");

  private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{6,64}");

  private final JdbcClient jdbc;
  private final JsonMapper json;

  BankReferences(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Keeps the references that news about an order names; noted before, nothing changes. */
  void note(UUID order, byte[] raw) {
    for (String reference : in(raw)) {
      jdbc.sql(
              """
              INSERT IGNORE INTO payments_bank_reference (reference, order_id)
              VALUES (:reference, :order)
              """)
          .param("reference", reference)
          .param("order", Ids.bytes(order))
          .update();
    }
  }

  /** The references known of an order. */
  public List<String> of(UUID order) {
    return jdbc.sql(
            """
            SELECT reference FROM payments_bank_reference
             WHERE order_id = :order ORDER BY reference
            """)
        .param("order", Ids.bytes(order))
        .query((row, n) -> row.getString("reference"))
        .list();
  }

  private Set<String> in(byte[] raw) {
    Set<String> found = new TreeSet<>();
    try {
      JsonNode news = json.readTree(new String(raw, StandardCharsets.UTF_8));
      FIELDS.forEach(
          field ->
              news.findValues(field).stream()
                  .map(value -> value.asString("").strip().toUpperCase(Locale.ROOT))
                  .filter(value -> REFERENCE.matcher(value).matches())
                  .forEach(found::add));
    } catch (JacksonException none) {
      return found;
    }
    return found;
  }
}
