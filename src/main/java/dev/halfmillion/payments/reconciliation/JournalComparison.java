package dev.halfmillion.payments.reconciliation;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Books;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks the journals up that payments posts, and those of refunds, and compares what they put on
 * the gateway's clearing account with what was paid, kept, given back and settled.
 */
@Component
class JournalComparison {

  static final AccountRef CLEARING = AccountRef.asset("gateway-clearing");
  private static final int AT_ONCE = 1_000;

  private final Rows rows;
  private final Books books;

  JournalComparison(Rows rows, Books books) {
    this.rows = rows;
    this.books = books;
  }

  private record Expected(String cause, @Nullable UUID order, Money amount) {}

  /** Journals that are missing or of another amount, of one part of the day's captures. */
  List<Found> ofCaptures(String gateway, List<DayCaptures.Row> captures) {
    return wrong(gateway, captures.stream().flatMap(JournalComparison::expected).toList());
  }

  private static Stream<Expected> expected(DayCaptures.Row capture) {
    String name = PublicId.format("cap", capture.id());
    Stream.Builder<Expected> journals = Stream.builder();
    if (capture.kept() != null && !capture.kept().isZero()) {
      journals.add(new Expected("fee:" + name, capture.order(), capture.kept().negated()));
    }
    if (capture.surplus()) {
      journals.add(new Expected("surplus:" + name, capture.order(), capture.amount()));
    }
    return journals.build();
  }

  /** The same of refunds and settlements of the day. */
  List<Found> ofTheRest(Run run) {
    List<Expected> expected =
        new ArrayList<>(
            rows.of(
                run,
                """
                SELECT id, cause, surplus, order_id, amount_minor, currency
                  FROM payments_refund
                 WHERE gateway = :gateway AND state = 'SUCCEEDED' AND settled_at >= :from
                   AND settled_at < :to ORDER BY id
                """,
                (row, n) ->
                    new Expected(
                        row.getBoolean("surplus")
                            ? "refund:" + PublicId.format("rfn", Ids.uuid(row, "id"))
                            : row.getString("cause"),
                        Ids.uuid(row, "order_id"),
                        Money.of(row.getLong("amount_minor"), row.getString("currency"))
                            .negated())));
    expected.addAll(
        rows.of(
            run,
            """
            SELECT gateway_settlement_id, amount_minor, currency FROM payments_settlement
             WHERE gateway = :gateway AND settled_at >= :from AND settled_at < :to ORDER BY id
            """,
            (row, n) ->
                new Expected(
                    "settlement:" + run.gateway() + ':' + row.getString("gateway_settlement_id"),
                    null,
                    Money.of(row.getLong("amount_minor"), row.getString("currency")).negated())));
    return wrong(run.gateway(), expected);
  }

  private List<Found> wrong(String gateway, List<Expected> all) {
    List<Found> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Expected> part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      part.stream()
          .collect(Collectors.groupingBy(one -> one.amount().currency()))
          .forEach((currency, journals) -> found.addAll(compared(gateway, currency, journals)));
    }
    return found;
  }

  private List<Found> compared(String gateway, Currency currency, List<Expected> journals) {
    Map<String, Money> posted =
        books.amounts(
            CLEARING.of(gateway), currency, journals.stream().map(Expected::cause).toList());
    return journals.stream()
        .filter(one -> !one.amount().equals(posted.get(one.cause())))
        .map(
            one ->
                new Found(
                    DifferenceKind.JOURNAL,
                    one.cause(),
                    one.order(),
                    posted.get(one.cause()),
                    one.amount()))
        .toList();
  }
}
