package dev.halfmillion.platform.settings;

import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.crypto.FieldCipher;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what the owner has settled. */
@Repository
@DependsOnDatabaseInitialization
class SettingRows {

  private final JdbcClient jdbc;
  private final FieldCipher cipher;

  SettingRows(JdbcClient jdbc, FieldCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** All of them, secrets opened. */
  Map<Setting, String> all() {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    jdbc.sql("SELECT name, plain, secret FROM platform_setting")
        .query(
            row -> {
              byte[] secret = row.getBytes("secret");
              String plain = row.getString("plain");
              named(row.getString("name"))
                  .ifPresent(setting -> values.put(setting, opened(setting, plain, secret)));
            });
    return Collections.unmodifiableMap(values);
  }

  /** A row of a version to come has no name here. */
  private static Optional<Setting> named(String name) {
    return Arrays.stream(Setting.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  private String opened(Setting setting, @Nullable String plain, byte @Nullable [] secret) {
    if (secret != null) {
      return cipher.decrypt(secret, context(setting));
    }
    return plain == null ? "" : plain;
  }

  void put(Setting setting, String value, Instant now) {
    jdbc.sql(
            """
            INSERT INTO platform_setting (name, plain, secret, changed_at)
            VALUES (:name, :plain, :secret, :now)
            ON DUPLICATE KEY UPDATE plain = :plain, secret = :secret, changed_at = :now
            """)
        .param("name", setting.name())
        .param("plain", setting.secret() ? null : value)
        .param("secret", setting.secret() ? cipher.encrypt(value, context(setting)) : null)
        .param("now", Sql.timestamp(now))
        .update();
  }

  void remove(Setting setting) {
    jdbc.sql("DELETE FROM platform_setting WHERE name = :name")
        .param("name", setting.name())
        .update();
  }

  static String context(Setting setting) {
    return "platform.setting:" + setting.name();
  }
}
