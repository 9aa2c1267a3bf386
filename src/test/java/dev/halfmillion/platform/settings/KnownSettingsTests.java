package dev.halfmillion.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.database.StartRefused;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@HalfmillionTest
class KnownSettingsTests {

  @Autowired KnownSettings known;
  @Autowired SettingRows rows;
  @Autowired Academy academy;
  @Autowired Transactions transactions;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void forget() {
    Map<Setting, String> nothing = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      nothing.put(setting, "");
    }
    known.store(nothing);
  }

  @Test
  void whatIsSettledHoldsAtOnceForWhoeverAsks() {
    known.store(
        Map.of(
            Setting.NAME, "Surya Classes",
            Setting.ADDRESS, "4 Mill Road\n\nPune",
            Setting.PIN, "411001",
            Setting.REFUND_DAYS, "7",
            Setting.TAX_STRATEGY, "NONE"));

    assertThat(academy.name()).isEqualTo("Surya Classes");
    assertThat(academy.address()).isEqualTo("4 Mill Road, Pune 411001");
    assertThat(academy.refundTerms().days()).isEqualTo(7);
    assertThat(academy.refundTerms().percent()).isEqualTo(30);
    assertThat(academy.tax().documentTitle()).isEqualTo("Receipt");

    known.store(Map.of(Setting.NAME, " ", Setting.REFUND_DAYS, ""));
    assertThat(academy.name()).isEqualTo("Aarambh");
    assertThat(academy.refundTerms().days()).isEqualTo(14);
  }

  @Test
  void whatIsTakenBackWasNeverSettled() {
    assertThat(academy.name()).isEqualTo("Aarambh");
    assertThatThrownBy(
            () ->
                transactions.run(
                    () -> {
                      known.store(Map.of(Setting.NAME, "Never so called"));
                      academy.name();
                      throw new IllegalStateException("taken back");
                    }))
        .hasMessage("taken back");

    assertThat(academy.name()).isEqualTo("Aarambh");
    clock.advance(Duration.ofSeconds(2));
    assertThat(academy.name()).isEqualTo("Aarambh");
  }

  @Test
  void aChangeOnAnotherNodeIsSeenWithinASecond() {
    KnownSettings here = on(new MockEnvironment());
    assertThat(here.text(Setting.NAME)).isEmpty();
    known.store(Map.of(Setting.NAME, "Changed over there"));

    assertThat(here.text(Setting.NAME)).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(here.text(Setting.NAME)).isEqualTo("Changed over there");
  }

  @Test
  void theEnvironmentWinsAndNoFormChangesIt() {
    known.store(Map.of(Setting.NAME, "By a form", Setting.MAIL_PORT, "25"));
    KnownSettings set =
        on(
            new MockEnvironment()
                .withProperty("halfmillion.academy.name", "By the environment")
                .withProperty("spring.mail.host", "smtp.example.test"));

    assertThat(set.text(Setting.NAME)).isEqualTo("By the environment");
    assertThat(set.isFixed(Setting.NAME)).isTrue();
    assertThat(set.isFixed(Setting.LEGAL_NAME)).isFalse();
    assertThat(set.isFixed(Setting.MAIL_PASSWORD)).isTrue();
    assertThat(set.text(Setting.MAIL_PORT)).isEmpty();
    set.store(Map.of(Setting.NAME, "By another form"));
    assertThat(rows.all()).containsEntry(Setting.NAME, "By a form");
  }

  @Test
  void anEnvironmentThatCannotBeMeantIsRefusedWithWhatToSet() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> on(new MockEnvironment().withProperty("halfmillion.tax.strategy", "vat")))
        .withMessage(
            "HALFMILLION_TAX_STRATEGY says vat. Set it to none, inclusive or india-gst, or leave it"
                + " out.");
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> on(new MockEnvironment().withProperty("halfmillion.refunds.days", "400")))
        .withMessageContaining("HALFMILLION_REFUNDS_DAYS says 400. Set it to 0 to 365");
  }

  @Test
  void whatCannotBeMeantIsNeverKept() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> known.store(Map.of(Setting.REFUND_PERCENT, "0")));
    assertThat(academy.refundTerms().percent()).isEqualTo(30);
  }

  @Test
  void aSecretIsNowhereInPlain() {
    known.store(Map.of(Setting.MAIL_PASSWORD, "a canary of a password"));

    assertThat(known.text(Setting.MAIL_PASSWORD)).isEqualTo("a canary of a password");
    Map<String, Object> row =
        jdbc.sql("SELECT plain, secret FROM platform_setting WHERE name = 'MAIL_PASSWORD'")
            .query()
            .singleRow();
    assertThat(row.get("plain")).isNull();
    assertThat(new String((byte[]) row.get("secret"), StandardCharsets.ISO_8859_1))
        .doesNotContain("canary");
  }

  @Test
  void aRowOfAVersionToComeIsLeftAlone() {
    jdbc.sql(
            "INSERT INTO platform_setting (name, plain, changed_at)"
                + " VALUES ('OF_TOMORROW', 'x', '2026-01-01')")
        .update();
    assertThat(on(new MockEnvironment()).text(Setting.NAME)).isEmpty();
    jdbc.sql("DELETE FROM platform_setting WHERE name = 'OF_TOMORROW'").update();
  }

  private KnownSettings on(MockEnvironment environment) {
    return new KnownSettings(rows, transactions, environment, clock);
  }
}
