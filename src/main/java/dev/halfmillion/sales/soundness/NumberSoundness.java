package dev.halfmillion.sales.soundness;

import dev.halfmillion.platform.soundness.SoundnessCheck;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invoices and credit notes are numbered without gaps, each series and year by itself. */
@Component
class NumberSoundness implements SoundnessCheck {

  @Override
  public String name() {
    return "Invoice numbers";
  }

  @Override
  public List<String> findings(JdbcClient jdbc, int most) {
    return jdbc.sql(
            """
            SELECT s.series, s.financial_year, s.kind, s.last_serial, COUNT(i.id) AS issued
              FROM sales_invoice_series s
              LEFT JOIN sales_invoice i ON i.series = s.series
               AND i.financial_year = s.financial_year AND i.kind = s.kind
             GROUP BY s.series, s.financial_year, s.kind, s.last_serial
            HAVING COUNT(i.id) <> s.last_serial OR COALESCE(MAX(i.serial), 0) <> s.last_serial
             LIMIT :most
            """)
        .param("most", most)
        .query(
            (row, n) ->
                "Series %s of %s (%s): the last number is %d and %d are issued."
                    .formatted(
                        row.getString("series"),
                        row.getString("financial_year"),
                        row.getString("kind"),
                        row.getLong("last_serial"),
                        row.getLong("issued")))
        .list();
  }
}
