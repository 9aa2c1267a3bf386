package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HalfmillionTest
@Import(IdentityPeople.class)
class SignInPageTests {

  @Autowired UserRoles roles;
  @Autowired MockMvc mvc;
  @Autowired IdentityPeople people;
  @Autowired UserSuspension suspension;

  Visitor visitor;

  @BeforeEach
  void comeFromSomewhereElse() {
    visitor = new Visitor(mvc, IdentityPeople.nextAddress());
  }

  @Test
  void signsInByAddressAndPassword() throws Exception {
    User user = people.withPassword();

    MockHttpServletResponse answer =
        visitor.signIn("  " + user.email().toUpperCase() + " ", IdentityPeople.PASSWORD);

    assertThat(answer.getStatus()).isEqualTo(303);
    assertThat(answer.getRedirectedUrl()).isEqualTo("/learn");
    assertThat(visitor.get("/account").getContentAsString()).contains(user.email());
  }

  @Test
  void leadsStaffToTheirWorkAndAffiliatesToTheirs() throws Exception {
    User owner = people.withPassword(Role.OWNER);
    User affiliate = people.withPassword(Role.AFFILIATE);

    assertThat(visitor.signIn(owner.email(), IdentityPeople.PASSWORD).getRedirectedUrl())
        .isEqualTo("/admin");
    assertThat(visitor.signIn(affiliate.email(), IdentityPeople.PASSWORD).getRedirectedUrl())
        .isEqualTo("/affiliate");
  }

  @Test
  void leadsBackToThePageThatWasAskedFor() throws Exception {
    User user = people.withPassword();

    assertThat(visitor.get("/account?x=1&y=2").getRedirectedUrl())
        .isEqualTo("/sign-in?next=%2Faccount%3Fx%3D1%26y%3D2");
    assertThat(visitor.get("/sign-in?next=%2Faccount%3Fx%3D1").getContentAsString())
        .contains("name=\"next\" value=\"/account?x=1\"");
    assertThat(signInWithNext(user, "/account?x=1").getRedirectedUrl()).isEqualTo("/account?x=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/%2f/evil.example",
        "/%5Cevil.example",
        "javascript:alert(1)",
        "/learn\r\nSet-Cookie: a=b",
        "/{x}",
        "/${7*7}"
      })
  void leadsNowhereElse(String next) throws Exception {
    User user = people.withPassword();

    assertThat(signInWithNext(user, next).getRedirectedUrl()).isEqualTo("/learn");
  }

  @Test
  void tellsNothingApart() throws Exception {
    User user = people.withPassword();
    User withoutPassword = people.withoutPassword();
    User suspended = people.withPassword();
    suspension.suspend(suspended.id(), "test", null);

    String wrong = refusal(user.email(), "not the password at all");
    assertThat(refusal("nobody@people.example.in", "not the password at all")).isEqualTo(wrong);
    assertThat(refusal(withoutPassword.email(), "not the password at all")).isEqualTo(wrong);
    assertThat(refusal(withoutPassword.email(), "")).isEqualTo(wrong);
    assertThat(refusal(suspended.email(), IdentityPeople.PASSWORD)).isEqualTo(wrong);
    assertThat(wrong).contains("The e-mail address or the password is wrong");
  }

  @Test
  void saysWhatIsNoAddress() throws Exception {
    MockHttpServletResponse answer = visitor.signIn("asha", "whatever it may be");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Write an e-mail address")
        .contains("value=\"asha\"");
  }

  @Test
  void escapesWhatWasTyped() throws Exception {
    MockHttpServletResponse answer =
        visitor.post("/sign-in", "email", "\"><script>x</script>", "password", "x", "next", "\">");

    assertThat(answer.getContentAsString()).doesNotContain("<script>x").contains("&lt;script");
  }

  @Test
  void givesANewSessionAndForgetsTheOldOne() throws Exception {
    User first = people.withPassword();
    User second = people.withPassword();
    visitor.signIn(first.email(), IdentityPeople.PASSWORD);
    String before = visitor.cookie("hm_session");

    visitor.signIn(second.email(), IdentityPeople.PASSWORD);

    assertThat(visitor.cookie("hm_session")).isNotEmpty().isNotEqualTo(before);
    Visitor fixated = new Visitor(mvc).with("hm_session", before);
    assertThat(fixated.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    assertThat(visitor.get("/account").getContentAsString()).contains(second.email());
  }

  @Test
  void ignoresASessionIdentifierMadeUpByOthers() throws Exception {
    String planted =
        java.util.Base64.getEncoder()
            .encodeToString("11111111-1111-1111-1111-111111111111".getBytes());
    visitor.with("hm_session", planted);
    User user = people.withPassword();

    visitor.signIn(user.email(), IdentityPeople.PASSWORD);

    assertThat(visitor.cookie("hm_session")).isNotEqualTo(planted);
  }

  @Test
  void needsTheFormToken() throws Exception {
    User user = people.withPassword();
    MockHttpServletResponse answer =
        mvc.perform(
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/sign-in")
                    .param("email", user.email())
                    .param("password", IdentityPeople.PASSWORD))
            .andReturn()
            .getResponse();

    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getCookie("hm_session")).isNull();
  }

  @Test
  void signsOut() throws Exception {
    User user = people.withPassword();
    visitor.signIn(user.email(), IdentityPeople.PASSWORD);
    String session = visitor.cookie("hm_session");

    assertThat(visitor.get("/sign-out").getRedirectedUrl()).isEqualTo("/account");
    assertThat(visitor.get("/account").getStatus()).isEqualTo(200);
    assertThat(visitor.post("/sign-out").getRedirectedUrl()).isEqualTo("/sign-in?out=1");
    assertThat(visitor.get("/sign-in?out=1").getContentAsString()).contains("You are signed out");
    Visitor thief = new Visitor(mvc).with("hm_session", session);
    assertThat(thief.get("/account").getRedirectedUrl()).startsWith("/sign-in");
  }

  @Test
  void marksTheBrowserForPublicPagesUntilTheSessionIsOver() throws Exception {
    User user = people.withPassword();
    visitor.signIn(user.email(), IdentityPeople.PASSWORD);
    assertThat(visitor.cookie("hm_in")).isEqualTo("person");
    visitor.post("/sign-out");
    assertThat(visitor.cookie("hm_in")).isEmpty();

    roles.grant(user.id(), Role.SUPPORT, null);
    visitor.signIn(user.email(), IdentityPeople.PASSWORD);
    assertThat(visitor.cookie("hm_in")).isEqualTo("staff");

    Visitor left = new Visitor(mvc).with("hm_in", "staff");
    assertThat(left.get("/admin").getRedirectedUrl()).startsWith("/sign-in");
    assertThat(left.cookie("hm_in")).as("a session that ended by itself").isEmpty();
  }

  @Test
  void hasNoDoorsWhereNobodyOffersAny() throws Exception {
    assertThat(visitor.post("/sign-in/as/nobody").getStatus()).isEqualTo(404);
  }

  private MockHttpServletResponse signInWithNext(User user, String next) throws Exception {
    return visitor.post(
        "/sign-in", "email", user.email(), "password", IdentityPeople.PASSWORD, "next", next);
  }

  private String refusal(String email, String password) throws Exception {
    Visitor stranger = new Visitor(mvc, IdentityPeople.nextAddress());
    MockHttpServletResponse answer = stranger.signIn(email, password);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getHeader("Set-Cookie")).isNull();
    return answer
        .getContentAsString()
        .replace(email, "…")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*", "");
  }
}
