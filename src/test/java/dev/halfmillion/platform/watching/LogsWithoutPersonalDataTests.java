package dev.halfmillion.platform.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.catalog.Catalog;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import dev.halfmillion.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What people type is looked for in the lines that production would log, also when all breaks. */
@SalesTest
class LogsWithoutPersonalDataTests {

  private static final String PHONE = "9822047719";
  private static final String ACCOUNT = "50100777234417";
  private static final String PAN = "QRSPE7719F";
  private static final String TOKEN = "canaryTokenOfALinkThatWasMailed-0123456789_";

  @Autowired MockMvc mvc;
  @Autowired JdbcTemplate plain;
  @Autowired Shop shop;
  @Autowired Catalog catalog;
  @Autowired UserRegistration registration;

  private final String email = "canary." + Ids.next().toString().substring(28) + "@people.example";
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  private boolean away;

  @BeforeEach
  void listen() {
    logged.start();
    root.addAppender(logged);
  }

  @AfterEach
  void mend() {
    root.detachAppender(logged);
    if (away) {
      plain.execute("RENAME TABLE canary_away TO sales_order_line");
    }
  }

  @Test
  void signingUpBuyingAndGivingBankDetailsLeaveNothingOfIt() throws Exception {
    Visitor visitor = new Visitor(mvc);
    visitor.post("/sign-up", "name", "Meera Canary", "email", email, "next", "/affiliate/join");
    visitor.signIn(email, "wrong password of " + PHONE);
    visitor.get("/sign-in/link/" + TOKEN);
    assertThat(buy(visitor).getStatus()).isEqualTo(303);
    assertThat(payoutDetails().getStatus()).isBetween(300, 303);

    plain.execute("RENAME TABLE sales_order_line TO canary_away");
    away = true;
    MockHttpServletResponse broken = buy(new Visitor(mvc, "203.0.113.77"));
    assertThat(broken.getStatus()).isEqualTo(500);
    LoggerFactory.getLogger(getClass())
        .error("Saved not", new IllegalStateException("'%s' / '%s'".formatted(email, PHONE)));

    List<String> lines = lines();
    for (String line : lines) {
      assertThat(JsonPath.<String>read(line, "$.['@timestamp']")).isNotBlank();
      assertThat(line)
          .doesNotContainIgnoringCase(email, PHONE, ACCOUNT, PAN, TOKEN)
          .doesNotContain("Meera Canary");
    }
    assertThat(lines)
        .as("the fault is there, under the name of its request")
        .anyMatch(
            line ->
                line.contains("sales_order_line")
                    && line.contains(String.valueOf(broken.getHeader(RequestIds.HEADER))))
        .anyMatch(line -> line.contains("Saved not") && line.contains("[e-mail]"));
  }

  private MockHttpServletResponse buy(Visitor visitor) throws Exception {
    String path =
        "/checkout/" + catalog.byId(shop.product(Money.rupees(1_999))).orElseThrow().slug();
    visitor.get(path);
    return visitor.post(
        path,
        "key",
        Ids.next().toString(),
        "name",
        "Meera Canary",
        "email",
        email,
        "phone",
        PHONE,
        "state",
        "27");
  }

  private MockHttpServletResponse payoutDetails() throws Exception {
    UserId me = registration.ensure(email, "Meera Canary", null);
    return mvc.perform(
            post("/affiliate/payout-details")
                .with(SignedIn.as(me, Role.AFFILIATE))
                .with(Csrf.token())
                .param("legalName", "Meera Canary")
                .param("pan", PAN)
                .param("kind", "BANK")
                .param("holder", "Meera Canary")
                .param("account", ACCOUNT)
                .param("accountAgain", ACCOUNT)
                .param("ifsc", "HDFC0004417"))
        .andReturn()
        .getResponse();
  }

  /** As production writes them. */
  private List<String> lines() {
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    encoder.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
    encoder.setFormat("ecs");
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.start();
    return List.copyOf(logged.list).stream()
        .map(event -> new String(encoder.encode(event), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void theNameOfARequestIsInItsAnswer() throws Exception {
    assertThat(mvc.perform(get("/courses")).andReturn().getResponse().getHeader(RequestIds.HEADER))
        .hasSize(36);
  }
}
