package dev.halfmillion.payments.gateways;

import dev.halfmillion.platform.Sql;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which gateway the owner has chosen for new payments of a currency. */
@Repository
public class GatewayChoices {

  private final JdbcClient jdbc;
  private final Clock clock;

  GatewayChoices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The name of the chosen gateway, or empty while none was chosen. */
  public Optional<String> of(Currency currency) {
    return jdbc.sql("SELECT gateway FROM payments_gateway_choice WHERE currency = :currency")
        .param("currency", currency.getCurrencyCode())
        .query(String.class)
        .optional();
  }

  /** The names of the gateways that are chosen for some currency. */
  public List<String> chosen() {
    return jdbc.sql("SELECT DISTINCT gateway FROM payments_gateway_choice")
        .query((row, n) -> row.getString("gateway"))
        .list();
  }

  /** Chooses; payments that are open already stay where they are. */
  public void choose(Currency currency, String gateway) {
    jdbc.sql(
            """
            INSERT INTO payments_gateway_choice (currency, gateway, chosen_at)
            VALUES (:currency, :gateway, :now)
            ON DUPLICATE KEY UPDATE gateway = VALUES(gateway), chosen_at = VALUES(chosen_at)
            """)
        .param("currency", currency.getCurrencyCode())
        .param("gateway", gateway)
        .param("now", Sql.timestamp(clock.instant()))
        .update();
  }
}
