package dev.halfmillion.payouts;

import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds single payouts by what people know of them. */
@Repository
public class PayoutSearch {

  private static final Pattern NUMBER = Pattern.compile("(PO-\\d{4}-\\d{1,8})-(\\d{1,6})");

  private static final String SELECT =
      """
      SELECT l.id, b.number, l.position, l.payee_name, l.net_minor, l.currency, l.state, l.reference
        FROM payouts_line l JOIN payouts_batch b ON b.id = l.batch_id
      """;

  private final JdbcClient jdbc;

  PayoutSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The payouts with this number, bank reference or identifier; usually one or none. */
  public List<Found> find(String text) {
    String asked = text.strip();
    if (asked.isEmpty() || !asked.chars().allMatch(c -> c < 128)) {
      return List.of();
    }
    Matcher number = NUMBER.matcher(asked.toUpperCase(Locale.ROOT));
    if (number.matches()) {
      return jdbc.sql(SELECT + " WHERE b.number = :number AND l.position = :position")
          .param("number", number.group(1))
          .param("position", Integer.parseInt(number.group(2)))
          .query((row, n) -> found(row))
          .list();
    }
    return PayoutId.parse(asked)
        .map(
            id ->
                jdbc.sql(SELECT + " WHERE l.id = :id")
                    .param("id", Ids.bytes(id.value()))
                    .query((row, n) -> found(row))
                    .list())
        .orElseGet(() -> byReference(asked.toUpperCase(Locale.ROOT)));
  }

  private List<Found> byReference(String reference) {
    return jdbc.sql(SELECT + " WHERE l.reference = :reference")
        .param("reference", reference)
        .query((row, n) -> found(row))
        .list();
  }

  /** What people call these payouts; unknown ones are left out. */
  public Map<PayoutId, String> numbers(Collection<PayoutId> ids) {
    Map<PayoutId, String> numbers = new HashMap<>();
    if (ids.isEmpty()) {
      return numbers;
    }
    jdbc.sql(SELECT + " WHERE l.id IN (:ids)")
        .param("ids", ids.stream().map(id -> Ids.bytes(id.value())).toList())
        .query(
            (RowCallbackHandler)
                row -> {
                  Found payout = found(row);
                  numbers.put(payout.id(), payout.number());
                });
    return numbers;
  }

  /** What people call these batches; unknown ones are left out. */
  public Map<BatchId, String> batchNumbers(Collection<BatchId> ids) {
    Map<BatchId, String> numbers = new HashMap<>();
    if (ids.isEmpty()) {
      return numbers;
    }
    jdbc.sql("SELECT id, number FROM payouts_batch WHERE id IN (:ids)")
        .param("ids", ids.stream().map(id -> Ids.bytes(id.value())).toList())
        .query(
            (RowCallbackHandler)
                row -> numbers.put(new BatchId(Ids.uuid(row, "id")), row.getString("number")));
    return numbers;
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        new PayoutId(Ids.uuid(row, "id")),
        "%s-%03d".formatted(row.getString("number"), row.getInt("position")),
        Objects.requireNonNull(row.getString("payee_name")),
        Money.of(row.getLong("net_minor"), row.getString("currency")),
        LineState.valueOf(row.getString("state")),
        row.getString("reference"));
  }

  /**
   * A payout.
   *
   * @param number what people and the bank call it, such as {@code PO-2026-0007-012}
   * @param payee the legal name it is paid to
   * @param reference the bank's, once there is one
   */
  public record Found(
      PayoutId id,
      String number,
      String payee,
      Money net,
      LineState state,
      @Nullable String reference) {}
}
