package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HalfmillionTest
@Import(IdentityPeople.class)
class SignUpPageTests {

  private static final Pattern LINK = Pattern.compile("/sign-(?:up|in/link)/[A-Za-z0-9_-]{43}");

  @Autowired MockMvc mvc;
  @Autowired IdentityPeople people;
  @Autowired UserDirectory directory;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final String email = "new" + UUID.randomUUID().toString().substring(0, 12) + "@join.test";
  private Visitor visitor;

  @BeforeEach
  void comeFromSomewhereElse() {
    visitor = new Visitor(mvc, IdentityPeople.nextAddress());
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void somebodyWhoHasBoughtNothingMakesAnAccountByMailAndJoins() throws Exception {
    assertThat(visitor.get("/sign-in?next=/affiliate/join").getContentAsString())
        .contains("/sign-up?next=%2Faffiliate%2Fjoin");
    assertThat(ask(email).getRedirectedUrl()).isEqualTo("/sign-up?sent=1");
    String link = mailedLink(email);
    assertThat(directory.findByEmail(email)).isEmpty();

    assertThat(visitor.get(link).getContentAsString()).contains("Make my account", email);
    assertThat(visitor.post(link).getRedirectedUrl()).isEqualTo("/affiliate/join");

    assertThat(directory.findByEmail(email).orElseThrow().name()).isEqualTo("Meera Iyer");
    assertThat(visitor.get("/affiliate/join").getStatus()).isEqualTo(200);
    Visitor other = new Visitor(mvc, IdentityPeople.nextAddress());
    assertThat(other.post(link).getStatus()).isEqualTo(410);
  }

  @Test
  void aKnownAddressGetsTheSameAnswerAndALinkToSignIn() throws Exception {
    User known = people.withPassword();

    assertThat(ask(known.email()).getRedirectedUrl()).isEqualTo("/sign-up?sent=1");

    assertThat(mailedLink(known.email())).startsWith("/sign-in/link/");
    assertThat(directory.findByEmail(known.email()).orElseThrow().name()).isEqualTo(known.name());
  }

  @Test
  void aLinkRunsOutAfterADay() throws Exception {
    ask(email);
    String link = mailedLink(email);

    clock.advance(Duration.ofHours(25));

    assertThat(visitor.get(link).getStatus()).isEqualTo(410);
    assertThat(visitor.post(link).getStatus()).isEqualTo(410);
    assertThat(directory.findByEmail(email)).isEmpty();
  }

  @Test
  void whatIsMissingIsAskedForOnTheSameForm() throws Exception {
    MockHttpServletResponse answer =
        visitor.post("/sign-up", "name", " ", "email", "meera", "next", "//evil.example");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Write your name", "Write an e-mail address")
        .doesNotContain("evil.example");
  }

  private MockHttpServletResponse ask(String address) throws Exception {
    return visitor.post(
        "/sign-up", "name", "Meera Iyer", "email", address, "next", "/affiliate/join");
  }

  private String mailedLink(String address) {
    Awaitility.await().until(() -> !mails(address).isEmpty());
    Matcher link = LINK.matcher(mails(address).getLast());
    assertThat(link.find()).isTrue();
    return link.group();
  }

  private List<String> mails(String address) {
    return jdbc.sql("SELECT html FROM notifications_mail WHERE recipient = :to ORDER BY id")
        .param("to", address)
        .query(String.class)
        .list();
  }
}
