package dev.halfmillion.trials;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.testing.ApplicationProcess;
import dev.halfmillion.testing.TestDatabase;
import dev.halfmillion.trials.SaleRecords.Parts;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An academy on four hosts behind a proxy, over real HTTP: one visitor, one sign-in, one home for
 * each page. At the end the process is asked to stop in the middle of a request.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("database")
class SeveralHostsTests {

  private static final String DOMAIN = "academy.localhost";
  private static final String WWW = "http://www." + DOMAIN;
  private static final String AFFILIATE = "http://affiliate." + DOMAIN;
  private static final String APP = "http://app." + DOMAIN;
  private static final String ADMIN = "http://admin." + DOMAIN;
  private static final String PASSWORD = "a long password of the demo";

  private final String url = TestDatabase.newSchema();
  private final DataSource source =
      new DriverManagerDataSource(
          url, TestDatabase.server().user(), TestDatabase.server().password());
  private final SaleRecords records = new SaleRecords(source);
  private ApplicationProcess application;

  @BeforeAll
  void startASmallDemo() {
    Map<String, String> environment = new HashMap<>(ApplicationProcess.on(url));
    environment.put("HALFMILLION_MODE", "demo");
    environment.put("HALFMILLION_DATA", TestDatabase.freshFolder().toString());
    environment.put("HALFMILLION_DEMO_AFFILIATES", "2");
    environment.put("HALFMILLION_DEMO_ORDERS", "10");
    environment.put("HALFMILLION_DEMO_CLICKS", "10");
    environment.put("HALFMILLION_DEMO_PASSWORD", PASSWORD);
    environment.put("HALFMILLION_BASE_URL", WWW);
    environment.put("HALFMILLION_HOST_AFFILIATE", "affiliate." + DOMAIN);
    environment.put("HALFMILLION_HOST_APP", "app." + DOMAIN);
    environment.put("HALFMILLION_HOST_ADMIN", "admin." + DOMAIN);
    environment.put("HALFMILLION_COOKIE_DOMAIN", DOMAIN);
    environment.put("HALFMILLION_PROXIES", "127.0.0.0/8,::1");
    environment.put("HALFMILLION_STOP_NOTICE", "2s");
    application = ApplicationProcess.compiled(environment).awaitReady();
  }

  @AfterAll
  void stop() {
    if (application != null) {
      application.close();
    }
  }

  @Test
  @Order(1)
  void aClickOnOneHostAPurchaseOnASecondAndALessonOnAThirdAreOneVisitor() {
    HostBrowser buyer = browser();
    HttpResponse<String> landing = buyer.visit(AFFILIATE + "/r/demo?to=" + WebBuyer.COURSE);
    assertThat(landing.statusCode()).isEqualTo(200);

    String order = buy(buyer, "several@people.halfmillion.test");
    assertThat(buyer.get(APP + "/api/v1/me").statusCode()).isEqualTo(401);
    HttpResponse<String> start = buyer.post(order + "/start");
    assertThat(start.statusCode()).as(start.body()).isEqualTo(303);
    assertThat(HostBrowser.next(order, start)).startsWith(WWW + "/learn");

    assertThat(buyer.get(WWW + "/learn").headers().firstValue("Location")).hasValue(APP + "/learn");
    String courses = buyer.get(APP + "/api/v1/courses").body();
    String lesson = JsonPath.read(courses, "$.courses[0].nextLesson.id");
    assertThat(buyer.get(APP + "/api/v1/lessons/" + lesson).statusCode()).isEqualTo(200);
    OrderId sold = records.orderOf("several@people.halfmillion.test");
    await(() -> records.of(sold).equals(Parts.ONCE));
  }

  private String buy(HostBrowser buyer, String email) {
    String checkout = WWW + "/checkout/" + WebBuyer.COURSE;
    assertThat(buyer.get(checkout).statusCode()).isEqualTo(200);
    HttpResponse<String> placed =
        buyer.post(
            checkout,
            "name",
            "Sunita Pawar",
            "email",
            email,
            "phone",
            "9822041576",
            "state",
            "27",
            "key",
            "form-of-several-hosts");
    String gateway = HostBrowser.next(checkout, placed);
    assertThat(gateway).startsWith(WWW + "/sandbox-gateway/pay/");
    HttpResponse<String> paid =
        buyer.post(gateway, "method", "UPI", "outcome", "APPROVE", "plan", "NOW");
    await(() -> records.isPaid(records.orderOf(email)));
    HttpResponse<String> back = buyer.get(HostBrowser.next(gateway, paid));
    String order = HostBrowser.next(WWW, back).replaceFirst("\\?.*", "");
    assertThat(buyer.get(order).body()).contains("It’s yours");
    return order;
  }

  @Test
  @Order(2)
  void whoSignsInAtOneHostIsKnownAtAllAndSignsOutOfAll() {
    HostBrowser owner = browser();
    HttpResponse<String> door = owner.visit(ADMIN + "/admin/orders");
    assertThat(door.body()).contains("Sign in");
    HttpResponse<String> in =
        owner.post(
            WWW + "/sign-in",
            "email",
            "owner@demo.halfmillion.test",
            "password",
            PASSWORD,
            "next",
            "/admin/orders");
    assertThat(HostBrowser.next(WWW, in)).isEqualTo(WWW + "/admin/orders");

    assertThat(owner.visit(WWW + "/admin/orders").statusCode()).isEqualTo(200);
    assertThat(owner.get(ADMIN + "/admin").statusCode()).isEqualTo(200);
    assertThat(owner.get(APP + "/api/v1/me").statusCode()).isEqualTo(200);
    assertThat(owner.get(WWW + "/account").statusCode()).isEqualTo(200);

    assertThat(owner.post(ADMIN + "/sign-out").statusCode()).isEqualTo(303);
    assertThat(owner.get(ADMIN + "/admin").statusCode()).isEqualTo(302);
    assertThat(owner.get(APP + "/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(owner.get(WWW + "/account").statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @Order(3)
  @CsvSource({
    "www,       /admin/orders?q=a%20b, http://admin.academy.localhost/admin/orders?q=a%20b",
    "app,       /admin,                http://admin.academy.localhost/admin",
    "www,       /%61dmin,              http://admin.academy.localhost/%61dmin",
    "www,       /affiliate/links,      http://affiliate.academy.localhost/affiliate/links",
    "admin,     /learn,                http://app.academy.localhost/learn",
    "admin,     /sign-in?next=/admin,  http://www.academy.localhost/sign-in?next=/admin",
    "affiliate, /courses,              http://www.academy.localhost/courses",
    "admin,     /,                     http://admin.academy.localhost/admin",
    "app,       /,                     http://app.academy.localhost/learn"
  })
  void aPageIsAtHomeOnOneHost(String host, String path, String home) {
    HttpResponse<String> answer = browser().get("http://" + host + "." + DOMAIN + path);

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).hasValue(home);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  @Order(3)
  void publicPagesAndMailsNameTheHostOfTheSite() {
    HttpResponse<String> page = browser().get(WWW + "/courses?via=somebody");
    assertThat(page.headers().firstValue("Link"))
        .hasValue("<" + WWW + "/courses>; rel=\"canonical\"");
    assertThat(browser().get(ADMIN + "/robots.txt").body()).contains("Disallow: /\n");
    assertThat(browser().get(WWW + "/robots.txt").body()).contains("Disallow: /admin");

    String mail =
        JdbcClient.create(source)
            .sql("SELECT html FROM notifications_mail WHERE recipient LIKE 'several@%' LIMIT 1")
            .query(String.class)
            .single();
    assertThat(mail).contains(WWW + "/sign-in/link/").doesNotContain("localhost:");
  }

  @Test
  @Order(3)
  void aForeignNameGetsNoPageAndTheBackOfficeTakesFormsAtItsOwnHostOnly() {
    HttpResponse<String> foreign = browser().get("http://evil.example/courses");
    assertThat(foreign.statusCode()).isEqualTo(421);
    assertThat(foreign.body()).contains("Go to " + WWW);
    assertThat(browser().get("http://10.0.0.7:8080/health/live").statusCode()).isEqualTo(200);

    assertThat(browser().post(WWW + "/admin/mails/1/attempts").statusCode()).isEqualTo(421);
    assertThat(browser().post(ADMIN + "/admin/mails/1/attempts").statusCode()).isEqualTo(401);
  }

  @Test
  @Order(3)
  void aFormFromAnotherHostOfTheDomainIsNotTaken() {
    String[] form = {"email", "owner@demo.halfmillion.test", "password", PASSWORD};

    for (String origin : new String[] {"http://blog." + DOMAIN, "https://www." + DOMAIN, "null"}) {
      HttpResponse<String> answer = browser().postFrom(origin, WWW + "/sign-in", form);
      assertThat(answer.statusCode()).as(origin).isEqualTo(403);
    }
    assertThat(browser().postFrom(ADMIN, WWW + "/sign-in", form).statusCode()).isEqualTo(303);
  }

  @Test
  @Order(4)
  void askedToStopItSaysSoEndsWhatItBeganAndTakesNothingNew() throws Exception {
    String form = "email=owner%40demo.halfmillion.test&password=a+long+password+of+the+demo";
    try (HalfSentForm begun = new HalfSentForm(application.base(), browser(), WWW, form)) {
      application.terminate();
      await(() -> health() == 503);
      assertThat(browser().get(WWW + "/courses").statusCode()).isEqualTo(200);

      await(() -> !HalfSentForm.isOpen(application.base()));
      assertThat(begun.finish()).startsWith("HTTP/1.1 303").contains("hm_session=");
    }
    assertThat(application.awaitEnd()).isEqualTo(143);
    assertThat(application.output()).doesNotContain("ERROR", "\tat ");
  }

  private int health() {
    return browser().get(WWW + "/health/ready").statusCode();
  }

  private HostBrowser browser() {
    return new HostBrowser(URI.create(application.base().toString()), DOMAIN);
  }

  private static void await(Callable<Boolean> truth) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(truth);
  }
}
