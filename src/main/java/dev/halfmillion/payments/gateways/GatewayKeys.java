package dev.halfmillion.payments.gateways;

import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.crypto.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The academy's keys at the gateways: encrypted, each bound to its gateway and its place. */
@Repository
public class GatewayKeys implements KeySource {

  private static final String SECRET = "secret";
  private static final String WEBHOOK = "webhook_secret";
  private static final String PREVIOUS = "previous_webhook_secret";

  private final JdbcClient jdbc;
  private final FieldCipher cipher;
  private final Clock clock;

  GatewayKeys(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Override
  public Optional<KeySet> keys(String gateway) {
    return jdbc.sql(
            """
            SELECT gateway, key_id, secret, webhook_secret, previous_webhook_secret
              FROM payments_gateway_account WHERE gateway = :gateway
            """)
        .param("gateway", gateway)
        .query((row, n) -> open(row))
        .optional();
  }

  /** Stores an account's keys in place of those before. */
  public void store(String gateway, KeySet keys) {
    String previous = keys.previousWebhookSecret();
    jdbc.sql(
            """
            INSERT INTO payments_gateway_account
              (gateway, key_id, secret, webhook_secret, previous_webhook_secret, changed_at)
            VALUES (:gateway, :keyId, :secret, :webhook, :previous, :now)
            ON DUPLICATE KEY UPDATE key_id = VALUES(key_id), secret = VALUES(secret),
              webhook_secret = VALUES(webhook_secret),
              previous_webhook_secret = VALUES(previous_webhook_secret),
              changed_at = VALUES(changed_at)
            """)
        .param("gateway", gateway)
        .param("keyId", keys.keyId())
        .param("secret", cipher.encrypt(keys.secret(), place(gateway, SECRET)))
        .param("webhook", cipher.encrypt(keys.webhookSecret(), place(gateway, WEBHOOK)))
        .param(
            "previous",
            previous == null ? null : cipher.encrypt(previous, place(gateway, PREVIOUS)))
        .param("now", Sql.timestamp(clock.instant()))
        .update();
  }

  /** Forgets an account. Open payments of it can no longer be asked about. */
  public void forget(String gateway) {
    jdbc.sql("DELETE FROM payments_gateway_account WHERE gateway = :gateway")
        .param("gateway", gateway)
        .update();
  }

  private KeySet open(ResultSet row) throws SQLException {
    String gateway = row.getString("gateway");
    return new KeySet(
        row.getString("key_id"),
        cipher.decrypt(row.getBytes(SECRET), place(gateway, SECRET)),
        cipher.decrypt(row.getBytes(WEBHOOK), place(gateway, WEBHOOK)),
        decrypted(row.getBytes(PREVIOUS), place(gateway, PREVIOUS)));
  }

  private @Nullable String decrypted(byte @Nullable [] sealed, String place) {
    return sealed == null ? null : cipher.decrypt(sealed, place);
  }

  private static String place(String gateway, String column) {
    return "payments.gateway:" + gateway + ':' + column;
  }
}
