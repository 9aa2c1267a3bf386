package dev.halfmillion.payouts;

import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.soundness.SoundnessCheck;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A payout is what was earned less what was withheld, and is in the books when it was paid. */
@Component
class PayoutSoundness implements SoundnessCheck {

  private static final int STEP = 500;

  @Override
  public String name() {
    return "Payouts";
  }

  @Override
  public List<String> findings(JdbcClient jdbc, int most) {
    List<String> wrong = new ArrayList<>(wrongSums(jdbc, most));
    wrong.addAll(new PaidInBooks(jdbc, STEP).wrong(most));
    return wrong;
  }

  private static List<String> wrongSums(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT id, gross_minor, withheld_minor, net_minor FROM payouts_line
             WHERE net_minor <> gross_minor - withheld_minor
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "Payout %s is %d, which is not %d less %d withheld."
                    .formatted(
                        new PayoutId(Ids.uuid(row, "id")),
                        row.getLong("net_minor"),
                        row.getLong("gross_minor"),
                        row.getLong("withheld_minor")))
        .list();
  }
}
