package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HalfmillionTest
@Import(IdentityPeople.class)
class AccountPageTests {

  private static final String NEW_PASSWORD = "nine copper bells ring slowly";

  @Autowired MockMvc mvc;
  @Autowired IdentityPeople people;
  @Autowired SignInLinks links;
  @Autowired UserRoles roles;
  @Autowired UserSuspension suspension;
  @Autowired UserDirectory directory;
  @Autowired Notifications notifications;
  @Autowired MovableClock clock;

  Visitor visitor;

  @BeforeEach
  void anybody() {
    visitor = new Visitor(mvc, IdentityPeople.nextAddress());
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void aLinkShowsAButtonAndSignsInOnceInAnyBrowser() throws Exception {
    User user = people.withoutPassword();
    String link = links.create(user.id(), user.email(), "/account");

    for (int scan = 0; scan < 3; scan++) {
      Visitor scanner = new Visitor(mvc, IdentityPeople.nextAddress());
      assertThat(scanner.get(link).getContentAsString()).contains(user.email());
      assertThat(scanner.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    }
    assertThat(visitor.post(link).getRedirectedUrl()).isEqualTo("/account");
    assertThat(visitor.get("/account").getStatus()).isEqualTo(200);
    Visitor thief = new Visitor(mvc, IdentityPeople.nextAddress());
    assertThat(thief.post(link).getStatus()).isEqualTo(410);
    assertThat(thief.get(link).getContentAsString()).contains("was used before or is too old");
    assertThat(thief.get("/account").getRedirectedUrl()).startsWith("/sign-in");
  }

  @Test
  void anOldLinkIsOfNoUse() throws Exception {
    User user = people.withoutPassword();
    String link = links.create(user.id(), user.email(), "/account");
    clock.advance(Duration.ofMinutes(31));

    assertThat(visitor.post(link).getStatus()).isEqualTo(410);
    assertThat(visitor.get("/sign-in/link/" + "x".repeat(43)).getStatus()).isEqualTo(410);
  }

  @Test
  void aLinkIsMailedToWhomWeKnowAndTheAnswerNeverTells() throws Exception {
    User user = people.withoutPassword();

    MockHttpServletResponse known = visitor.post("/sign-in/link", "email", user.email());
    MockHttpServletResponse unknown =
        visitor.post("/sign-in/link", "email", "nobody-at-all@people.example.in");

    assertThat(unknown.getStatus()).isEqualTo(known.getStatus()).isEqualTo(303);
    assertThat(unknown.getRedirectedUrl()).isEqualTo(known.getRedirectedUrl());
    await().atMost(Duration.ofSeconds(20)).until(() -> !mails(user).isEmpty());
    String token = linkIn(mails(user).getFirst(), "/sign-in/link/");
    assertThat(visitor.post(token).getRedirectedUrl()).isEqualTo("/learn");
    assertThat(visitor.post("/sign-in/link", "email", "nobody").getStatus()).isEqualTo(422);
  }

  @Test
  void theFirstPasswordNeedsNoOldOne() throws Exception {
    User user = people.withoutPassword();
    visitor.post(links.create(user.id(), user.email(), "/account/password"));

    assertThat(visitor.get("/account/password").getContentAsString())
        .doesNotContain("name=\"current\"");
    MockHttpServletResponse weak = visitor.post("/account/password", "password", "short");
    assertThat(weak.getStatus()).isEqualTo(422);
    assertThat(weak.getContentAsString()).contains("at least 15 characters");
    assertThat(visitor.post("/account/password", "password", NEW_PASSWORD).getRedirectedUrl())
        .isEqualTo("/account");
    Visitor elsewhere = new Visitor(mvc, IdentityPeople.nextAddress());
    assertThat(elsewhere.signIn(user.email(), NEW_PASSWORD).getRedirectedUrl()).isEqualTo("/learn");
  }

  @Test
  void anotherPasswordNeedsThePresentOneAndEndsEveryOtherSession() throws Exception {
    User user = people.withPassword();
    Visitor phone = new Visitor(mvc, IdentityPeople.nextAddress());
    visitor.signIn(user.email(), IdentityPeople.PASSWORD);
    phone.signIn(user.email(), IdentityPeople.PASSWORD);
    String link = links.create(user.id(), user.email(), "/account");
    String before = visitor.cookie("hm_session");

    assertThat(
            visitor
                .post("/account/password", "current", "wrong", "password", NEW_PASSWORD)
                .getContentAsString())
        .contains("not your present password");
    visitor.post("/account/password", "current", IdentityPeople.PASSWORD, "password", NEW_PASSWORD);

    assertThat(visitor.get("/account").getStatus()).isEqualTo(200);
    assertThat(visitor.cookie("hm_session")).isNotEqualTo(before);
    assertThat(phone.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    assertThat(phone.post(link).getStatus()).isEqualTo(410);
    assertThat(phone.signIn(user.email(), IdentityPeople.PASSWORD).getStatus()).isEqualTo(422);
    assertThat(mails(user)).extracting(MailNote::subject).contains("Your password was changed");
  }

  @Test
  void anotherRoleEndsTheSessionButNotTheOneInWhichItWasTaken() throws Exception {
    User user = people.withPassword();
    visitor.signIn(user.email(), IdentityPeople.PASSWORD);

    roles.grant(user.id(), Role.SUPPORT, null);
    assertThat(visitor.get("/account").getRedirectedUrl()).startsWith("/sign-in");

    User owner = people.withPassword(Role.OWNER);
    visitor.signIn(owner.email(), IdentityPeople.PASSWORD);
    visitor.post("/admin/users/" + owner.id() + "/roles", "role", "INSTRUCTOR");
    assertThat(visitor.get("/account").getStatus()).isEqualTo(200);
    assertThat(directory.get(owner.id()).roles()).contains(Role.INSTRUCTOR);
  }

  @Test
  void aSuspendedPersonIsOutAtOnce() throws Exception {
    User user = people.withPassword();
    visitor.signIn(user.email(), IdentityPeople.PASSWORD);
    String link = links.create(user.id(), user.email(), "/account");

    suspension.suspend(user.id(), "test", null);

    assertThat(visitor.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    assertThat(visitor.post(link).getStatus()).isEqualTo(410);
    suspension.lift(user.id(), null);
    assertThat(visitor.signIn(user.email(), IdentityPeople.PASSWORD).getStatus()).isEqualTo(303);
  }

  @Test
  void signsOutEverywhere() throws Exception {
    User user = people.withPassword();
    Visitor phone = new Visitor(mvc, IdentityPeople.nextAddress());
    visitor.signIn(user.email(), IdentityPeople.PASSWORD);
    phone.signIn(user.email(), IdentityPeople.PASSWORD);

    assertThat(visitor.get("/account").getContentAsString()).contains("Chrome on Linux");
    visitor.post("/account/sessions/end");

    assertThat(visitor.get("/account").getRedirectedUrl()).startsWith("/sign-in");
    assertThat(phone.get("/account").getRedirectedUrl()).startsWith("/sign-in");
  }

  @Test
  void anotherAddressCountsWhenItsMailboxConfirms() throws Exception {
    User user = people.withPassword();
    visitor.signIn(user.email(), IdentityPeople.PASSWORD);
    String fresh = "fresh-" + user.email();

    visitor.post("/account/email", "email", fresh, "current", IdentityPeople.PASSWORD);
    assertThat(directory.get(user.id()).email()).isEqualTo(user.email());
    String link = linkIn(mails(user).getLast(), "/account/email/confirm/");
    assertThat(visitor.get(link).getContentAsString()).contains(fresh);
    visitor.post(link);

    assertThat(directory.get(user.id()).email()).isEqualTo(fresh);
    assertThat(visitor.post(link).getStatus()).isEqualTo(410);
    assertThat(mails(user).getLast().to()).isEqualTo(user.email());
    assertThat(mails(user).getLast().subject()).isEqualTo("Your e-mail address was changed");
  }

  @Test
  void anAddressOfSomebodyElseIsNeitherTakenNorBetrayed() throws Exception {
    User user = people.withPassword();
    User other = people.withoutPassword();
    visitor.signIn(user.email(), IdentityPeople.PASSWORD);

    MockHttpServletResponse taken =
        visitor.post("/account/email", "email", other.email(), "current", IdentityPeople.PASSWORD);

    assertThat(taken.getRedirectedUrl()).isEqualTo("/account");
    assertThat(mails(user)).extracting(MailNote::to).doesNotContain(other.email());
    assertThat(directory.get(other.id()).email()).isEqualTo(other.email());
  }

  @Test
  void keepsNameAndPhone() throws Exception {
    User user = people.withPassword();
    visitor.signIn(user.email(), IdentityPeople.PASSWORD);

    assertThat(visitor.post("/account", "name", " ", "phone", "").getStatus()).isEqualTo(422);
    assertThat(visitor.post("/account", "name", "Asha", "phone", "call me").getStatus())
        .isEqualTo(422);
    visitor.post("/account", "name", " आशा  Rao ", "phone", "98450 12345");

    assertThat(directory.get(user.id()).name()).isEqualTo("आशा Rao");
    assertThat(directory.get(user.id()).phone()).isEqualTo("+919845012345");
  }

  private List<MailNote> mails(User user) {
    return notifications.about(user.id().toString());
  }

  private String linkIn(MailNote mail, String path) throws Exception {
    String id = PublicId.format("mail", mail.id());
    String html = visitor.get("/mailbox/" + id + "/text").getContentAsString();
    Matcher matcher = Pattern.compile(path + "[A-Za-z0-9_-]{43}").matcher(html);
    assertThat(matcher.find()).isTrue();
    return matcher.group();
  }
}
