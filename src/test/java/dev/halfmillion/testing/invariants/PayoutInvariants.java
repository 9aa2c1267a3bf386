package dev.halfmillion.testing.invariants;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What affiliates were paid and are owed is what they earned, in the rows and in the books. */
final class PayoutInvariants {

  private final JdbcClient jdbc;

  PayoutInvariants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    Map<String, Long> owed = owed();
    Map<String, Long> paid = paid();
    for (Share share : shares()) {
      long books = owed.getOrDefault(share.user(), 0L);
      long bank = paid.getOrDefault(share.user(), 0L);
      if (share.paid() + share.payable() + share.held() != share.earned()) {
        wrong.add(share + ": the rows do not add up");
      }
      if (share.payable() + share.held() != books) {
        wrong.add(share + ": the books owe " + books);
      }
      if (share.paid() != bank) {
        wrong.add(share + ": the payouts came to " + bank);
      }
    }
    return wrong;
  }

  private List<Share> shares() {
    return jdbc.sql(
            """
            SELECT user_id,
              SUM(CASE WHEN status = 'paid' THEN amount_minor ELSE 0 END) AS paid,
              SUM(CASE WHEN status IN ('approved', 'allocated') THEN amount_minor ELSE 0 END)
                AS payable,
              SUM(CASE WHEN status IN ('pending', 'held') THEN amount_minor ELSE 0 END)
                - SUM(CASE WHEN kind = 'dispute' THEN amount_minor ELSE 0 END) AS held,
              SUM(CASE WHEN kind IN ('sale', 'reversal') AND status <> 'rejected'
                THEN amount_minor ELSE 0 END) AS earned
            FROM affiliates_commission GROUP BY user_id
            """)
        .query(
            (row, n) ->
                new Share(
                    new UserId(Ids.uuid(row, "user_id")).toString(),
                    row.getLong("paid"),
                    row.getLong("payable"),
                    row.getLong("held"),
                    row.getLong("earned")))
        .list();
  }

  /** What the books owe each affiliate, pending, available and allocated together. */
  private Map<String, Long> owed() {
    return jdbc
        .sql(
            """
            SELECT a.party, -SUM(e.amount_minor) AS owed
              FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
             WHERE a.code IN ('affiliate-pending', 'affiliate-available', 'affiliate-allocated',
                              'affiliate-disputed')
             GROUP BY a.party
            """)
        .query((row, n) -> Map.entry(row.getString("party"), row.getLong("owed")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<String, Long> paid() {
    return jdbc
        .sql(
            """
            SELECT payee_id, SUM(gross_minor) AS paid
              FROM payouts_line WHERE state = 'PAID' GROUP BY payee_id
            """)
        .query(
            (row, n) ->
                Map.entry(new UserId(Ids.uuid(row, "payee_id")).toString(), row.getLong("paid")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private record Share(String user, long paid, long payable, long held, long earned) {}
}
