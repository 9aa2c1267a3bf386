package dev.halfmillion.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTests {

  @Test
  void timesAreInUtcAndTheModeIsStrictWhateverTheServerSays() {
    assertThat(DatabaseAddress.of("jdbc:mariadb://db.example:3306/academy"))
        .startsWith("jdbc:mariadb://db.example:3306/academy?preserveInstants=true&")
        .contains("connectionTimeZone=UTC", "socketTimeout=30000", "STRICT_TRANS_TABLES");
  }

  @Test
  void whatAnOperatorAddsIsKept() {
    assertThat(DatabaseAddress.of(" jdbc:mariadb://db/academy?sslMode=verify-full "))
        .startsWith("jdbc:mariadb://db/academy?sslMode=verify-full&preserveInstants=true&");
  }

  @Test
  void anAddressOfMySqlIsSpokenToByTheSameDriver() {
    assertThat(DatabaseAddress.of("jdbc:mysql://db:3306/academy"))
        .startsWith("jdbc:mariadb://db:3306/academy?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mariadb://db/academy",
        "jdbc:postgresql://db/academy",
        "jdbc:mariadb://db:3306/",
        "jdbc:mariadb://db:3306",
        "jdbc:mariadb://db:3306/?user=root&password=secret",
        "db.example"
      })
  void whatIsNoAddressIsRefusedWithoutRepeatingIt(String written) {
    assertThatThrownBy(() -> DatabaseAddress.of(written))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("jdbc:mariadb://host:3306/name")
        .hasMessageNotContaining("secret");
  }
}
