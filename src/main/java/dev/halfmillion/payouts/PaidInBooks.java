package dev.halfmillion.payouts;

import dev.halfmillion.platform.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for the posting of each payout that arrived, some payouts at a time. */
final class PaidInBooks {

  private final JdbcClient jdbc;
  private final int step;

  PaidInBooks(JdbcClient jdbc, int step) {
    this.jdbc = jdbc;
    this.step = step;
  }

  List<String> wrong(int most) {
    List<String> wrong = new ArrayList<>();
    UUID last = new UUID(0, 0);
    List<Paid> some;
    do {
      some = after(last);
      wrong.addAll(wrong(some));
      last = some.isEmpty() ? last : some.getLast().id().value();
    } while (some.size() == step && wrong.size() < most);
    return wrong;
  }

  private List<String> wrong(List<Paid> some) {
    Map<String, Long> posted = posted(some);
    return some.stream()
        .filter(paid -> posted.getOrDefault(paid.cause(), 0L) != -paid.net())
        .map(
            paid ->
                "Payout %s of %d was paid and the books have %d of it leaving the bank."
                    .formatted(paid.id(), paid.net(), -posted.getOrDefault(paid.cause(), 0L)))
        .toList();
  }

  private List<Paid> after(UUID last) {
    return jdbc.sql(
            """
            SELECT id, net_minor FROM payouts_line
             WHERE id > :last AND state = 'PAID' ORDER BY id LIMIT :step
            """)
        .param("last", Ids.bytes(last))
        .param("step", step)
        .query((row, n) -> new Paid(new PayoutId(Ids.uuid(row, "id")), row.getLong("net_minor")))
        .list();
  }

  private Map<String, Long> posted(List<Paid> some) {
    Map<String, Long> posted = new HashMap<>();
    if (!some.isEmpty()) {
      jdbc.sql(
              """
              SELECT cause, SUM(amount_minor) AS amount FROM v_ledger_entry
               WHERE cause IN (:causes) AND code = 'bank' GROUP BY cause
              """)
          .param("causes", some.stream().map(Paid::cause).toList())
          .query(
              (RowCallbackHandler)
                  row -> posted.put(row.getString("cause"), row.getLong("amount")));
    }
    return posted;
  }

  private record Paid(PayoutId id, long net) {

    String cause() {
      return "payout-paid:" + id;
    }
  }
}
