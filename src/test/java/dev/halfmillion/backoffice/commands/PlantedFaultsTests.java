package dev.halfmillion.backoffice.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Settings;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.database.SchemaAccess;
import dev.halfmillion.platform.health.CheckReport;
import dev.halfmillion.platform.health.Doctor;
import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.Severity;
import dev.halfmillion.platform.health.Surroundings;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Each fault is real; the doctor, as its command makes it, finds it and says what to do. */
@SalesTest
@Tag("database")
class PlantedFaultsTests {

  private static final String LOST = "doctor-test.nobody-runs-this";

  @TempDir Path folder;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final MockEnvironment environment = new MockEnvironment();
  private @Nullable URI base;

  @Test
  void aLedgerEntryThatSomebodyChanged() {
    ProductId product = shop.product(Money.paise(99_900));
    Order order = shop.placed(IndianState.GOA, product);
    till.pay(order);
    assertThat(problems("money")).noneMatch(f -> f.sentence().contains(order.id().toString()));

    change(order, "+ 1");
    try {
      assertThat(problems("money"))
          .anySatisfy(
              found -> {
                assertThat(found.sentence()).contains("Double entry", order.id().toString());
                assertThat(found.remedy()).contains("Pay nothing out", "newest backup");
              });
    } finally {
      change(order, "- 1");
    }
    assertThat(problems("money")).noneMatch(f -> f.sentence().contains(order.id().toString()));
  }

  private void change(Order order, String by) {
    jdbc.sql(
            "UPDATE ledger_entry SET amount_minor = amount_minor "
                + by
                + " WHERE line = 1 AND journal_id IN"
                + " (SELECT id FROM ledger_journal WHERE cause = :sale)")
        .param("sale", "sale:" + order.id())
        .update();
  }

  @Test
  void aClockThatIsWrong() {
    assertThat(look("clock", Clock.systemUTC(), database)).satisfies(CheckReport::fine);
    assertThat(look("clock", Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-90)), database))
        .satisfies(
            report ->
                found(report, Severity.PROBLEM, "90 seconds behind the database’s", "by NTP"));
  }

  @Test
  void aDiskThatIsFull() {
    assertThat(problems("disk")).isEmpty();
    environment.setProperty("halfmillion.doctor.least-room", "900TB");
    found(look("disk"), Severity.PROBLEM, "has", "before it is full");
  }

  @Test
  void aDataFolderThatIsNotThere() throws IOException {
    Files.delete(folder);
    found(look("disk"), Severity.PROBLEM, "cannot be written to", "HALFMILLION_DATA");
  }

  @Test
  void aMailServerThatIsClosed() throws IOException {
    mailAt(closedPort());
    found(look("mail"), Severity.PROBLEM, "cannot be reached", "SPRING_MAIL_PORT");
  }

  @Test
  void aMailServerThatDoesNotTakeOurPassword() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.setUser("academy@example.test", "academy", "right");
    server.start();
    try {
      mailAt(server.getSmtp().getPort());
      environment.setProperty("spring.mail.username", "academy");
      environment.setProperty("spring.mail.properties.mail.smtp.auth", "true");
      environment.setProperty("spring.mail.password", "right");
      assertThat(look("mail")).satisfies(CheckReport::fine);
      environment.setProperty("spring.mail.password", "wrong-secret");
      found(look("mail"), Severity.PROBLEM, "does not take our user", "made for programs");
      assertThat(look("mail").toString()).doesNotContain("wrong-secret");
    } finally {
      server.stop();
    }
  }

  @Test
  void aNameThatLeadsNowhere() {
    base = URI.create("https://academy.invalid");
    found(look("dns"), Severity.PROBLEM, "academy.invalid leads nowhere", "A or AAAA record");
    base = URI.create("http://localhost:8080");
    assertThat(look("dns")).satisfies(CheckReport::fine);
  }

  @Test
  void aCertificateThatHasEnded() throws Exception {
    try (ExpiredCertificate server = new ExpiredCertificate(folder, "-40d", 30)) {
      base = URI.create(server.address());
      found(look("https"), Severity.PROBLEM, "ended 10 days ago", "certbot renew");
    }
  }

  @Test
  void aCertificateThatEndsSoonAndOneThatNobodyTrusts() throws Exception {
    try (ExpiredCertificate soon = new ExpiredCertificate(folder, "-80d", 90);
        ExpiredCertificate unknown = new ExpiredCertificate(folder, "-1d", 90)) {
      base = URI.create(soon.address());
      found(look("https"), Severity.WARNING, "ends in", "certbot renew");
      base = URI.create(unknown.address());
      found(look("https"), Severity.PROBLEM, "do not trust", "fullchain.pem");
    }
    found(look("https"), Severity.PROBLEM, "nobody answers", "proxy");
  }

  @Test
  void aStorageThatCannotBeWrittenTo() throws IOException {
    assertThat(look("storage")).satisfies(CheckReport::fine);
    Files.writeString(folder.resolve("media"), "a file where the folder should be");
    found(look("storage"), Severity.PROBLEM, "uploads fail", "may write to");
  }

  @Test
  void anOutboxThatIsStuck() {
    jdbc.sql(
            """
            INSERT INTO EVENT_PUBLICATION
              (id, listener_id, event_type, serialized_event, publication_date, status)
            VALUES (:id, :listener, 'gone.Event', '{}', :at, 'PUBLISHED')
            """)
        .param("id", Ids.next().toString())
        .param("listener", LOST)
        .param("at", Sql.timestamp(clock.instant().minus(Duration.ofHours(2))))
        .update();
    try {
      found(look("outbox"), Severity.PROBLEM, "1 event waits for " + LOST, "read in the log");
    } finally {
      jdbc.sql("DELETE FROM EVENT_PUBLICATION WHERE listener_id = :listener")
          .param("listener", LOST)
          .update();
    }
  }

  @Test
  void webhooksThatDoNotArrive() {
    for (int i = 0; i < 3; i++) {
      jdbc.sql(
              """
              INSERT INTO payments_inbox (id, gateway, event_id, by_asking, event_type, body,
                headers, state, attempt_id, received_at, tries)
              VALUES (:id, 'doctor-silent', :event, TRUE, 'payment.captured', '{}', '',
                'PROCESSED', :id, :now, 0)
              """)
          .param("id", Ids.bytes(Ids.next()))
          .param("event", Ids.next().toString())
          .param("now", Sql.timestamp(clock.instant()))
          .update();
    }
    try {
      found(
          look("webhooks"),
          Severity.PROBLEM,
          "Webhooks do not arrive (doctor-silent)",
          "does it point to this site");
    } finally {
      jdbc.sql("DELETE FROM payments_inbox WHERE gateway = 'doctor-silent'").update();
    }
  }

  @Test
  void aJobThatNobodyRuns() {
    jdbc.sql(
            """
            INSERT INTO scheduled_tasks
              (task_name, task_instance, execution_time, picked, consecutive_failures, version)
            VALUES (:name, 'recurring', :due, FALSE, 0, 1)
            """)
        .param("name", LOST)
        .param("due", Sql.timestamp(clock.instant().minus(Duration.ofMinutes(42))))
        .update();
    try {
      found(look("jobs"), Severity.PROBLEM, LOST + " is 42 minutes overdue", "restart it");
    } finally {
      jdbc.sql("DELETE FROM scheduled_tasks WHERE task_name = :name").param("name", LOST).update();
    }
  }

  @Test
  void aMailThatNobodySends() {
    jdbc.sql(
            """
            INSERT INTO notifications_mail
              (id, cause, recipient, subject, html, status, attempts, due_at, created_at)
            VALUES (:id, 'doctor-test', 'late@doctor.test', 'Late', '', 'QUEUED', 1, :due, :due)
            """)
        .param("id", Ids.bytes(Ids.next()))
        .param("due", Sql.timestamp(clock.instant().minus(Duration.ofMinutes(30))))
        .update();
    try {
      CheckReport report = look("unsent-mail");
      found(report, Severity.PROBLEM, "nobody sends", "notifications.deliver-mail");
      assertThat(report.toString()).doesNotContain("late@doctor.test");
    } finally {
      jdbc.sql("DELETE FROM notifications_mail WHERE cause = 'doctor-test'").update();
    }
  }

  @Test
  void aDatabaseThatIsDown() throws IOException {
    DataSource down = SchemaAccess.at("jdbc:mariadb://127.0.0.1:" + closedPort() + "/a", "u", "p");
    found(
        look("database", clock, down),
        Severity.PROBLEM,
        "does not answer",
        "HALFMILLION_DATABASE_URL");
    assertThat(look("money", clock, down).skipped()).contains("the database does not answer");
  }

  @Test
  void aSchemaThatIsEmpty() {
    DataSource empty =
        SchemaAccess.at(
            TestDatabase.newSchema(),
            TestDatabase.server().user(),
            TestDatabase.server().password());
    found(
        look("migrations", clock, empty),
        Severity.PROBLEM,
        "The schema is empty",
        "halfmillion migrate");
    assertThat(look("migrations")).satisfies(CheckReport::fine);
  }

  @Test
  void keysThatAreGone() {
    found(look("keys"), Severity.PROBLEM, "no keys in", "from a backup");
  }

  private void mailAt(int port) {
    environment.setProperty("spring.mail.host", "127.0.0.1");
    environment.setProperty("spring.mail.port", String.valueOf(port));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static void found(CheckReport report, Severity severity, String sentence, String remedy) {
    assertThat(report.findings())
        .as(report.toString())
        .anySatisfy(
            finding -> {
              assertThat(finding.severity()).isEqualTo(severity);
              assertThat(finding.sentence()).contains(sentence);
              assertThat(finding.remedy()).contains(remedy);
            });
  }

  private List<Finding> problems(String check) {
    return look(check).findings();
  }

  private CheckReport look(String check) {
    return look(check, clock, database);
  }

  private CheckReport look(String check, Clock with, DataSource in) {
    Surroundings here =
        new Surroundings(environment, with, new Settings(Mode.PRODUCTION, folder, base), () -> in);
    List<CheckReport> reports =
        Doctor.withoutApplication().look(here, each -> each.key().equals(check));
    assertThat(reports).hasSize(1);
    return reports.getFirst();
  }
}
