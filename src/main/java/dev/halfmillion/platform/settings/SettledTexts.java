package dev.halfmillion.platform.settings;

import dev.halfmillion.platform.crypto.FieldCipher;
import dev.halfmillion.platform.health.CannotTell;
import dev.halfmillion.platform.health.Surroundings;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is settled, for those who ask without the application: as {@link KnownSettings} says it. */
public final class SettledTexts {

  private final Map<Setting, String> values;

  private SettledTexts(Map<Setting, String> values) {
    this.values = values;
  }

  /**
   * Reads the environment and the rows.
   *
   * @throws CannotTell where the rows cannot be read, or not with the keys that are there
   */
  public static SettledTexts read(Surroundings here) {
    Map<Setting, String> fixed = KnownSettings.fixed(here.environment());
    Map<Setting, String> values = rows(here.jdbc(), here.settings().data());
    if (fixed.containsKey(Setting.MAIL_HOST)) {
      values.keySet().removeIf(Setting::ofMailServer);
    }
    values.putAll(fixed);
    return new SettledTexts(values);
  }

  /** What is settled, or an empty text. */
  public String text(Setting setting) {
    return values.getOrDefault(setting, "");
  }

  /** Whether the environment names the mail server. */
  public static boolean mailServerIsFixed(Surroundings here) {
    return KnownSettings.fixed(here.environment()).containsKey(Setting.MAIL_HOST);
  }

  private static Map<Setting, String> rows(JdbcClient jdbc, Path data) {
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    jdbc.sql("SELECT name, plain, secret FROM platform_setting")
        .query(
            row -> {
              for (Setting setting : Setting.values()) {
                if (setting.name().equals(row.getString("name"))) {
                  values.put(setting, value(setting, row, data));
                }
              }
            });
    return values;
  }

  private static String value(Setting setting, ResultSet row, Path data) throws SQLException {
    byte[] secret = row.getBytes("secret");
    String plain = row.getString("plain");
    if (secret == null) {
      return plain == null ? "" : plain;
    }
    try {
      return FieldCipher.decrypt(data, secret, SettingRows.context(setting));
    } catch (GeneralSecurityException | IOException | RuntimeException unreadable) {
      throw new CannotTell("the settings cannot be opened with the keys in the data folder");
    }
  }
}
