package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.platform.database.StartRefused;
import dev.halfmillion.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("database")
class DemoPeopleTests {

  @Test
  void productionIsRefusedWhereOneOfThemIsLeft() {
    JdbcClient jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                TestDatabase.newSchema(),
                TestDatabase.server().user(),
                TestDatabase.server().password()));
    jdbc.sql("CREATE TABLE identity_user (email VARCHAR(254))").update();
    jdbc.sql("INSERT INTO identity_user VALUES ('asha@demo.halfmillion.test.example.in')").update();
    assertThatCode(() -> DemoPeople.refuse(jdbc)).doesNotThrowAnyException();

    jdbc.sql("INSERT INTO identity_user VALUES ('owner@demo.halfmillion.test')").update();
    assertThatThrownBy(() -> DemoPeople.refuse(jdbc))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("owner@demo.halfmillion.test is in this database")
        .hasMessageContaining("Use an empty schema");
  }
}
