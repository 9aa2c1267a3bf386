package dev.halfmillion.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.TrialTest;
import dev.halfmillion.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The one-time link of an academy that nobody owns yet. */
@TrialTest
@ExtendWith(OutputCaptureExtension.class)
class OwnerLinkPageTests {

  private static final String PASSWORD = "seven quiet herons over rice";
  private static final Pattern PRINTED = Pattern.compile("http[^\\s\"]+(/owner/[A-Za-z0-9_-]{43})");

  @Autowired MockMvc mvc;
  @Autowired OwnerLinks links;
  @Autowired OwnerCreation creation;
  @Autowired FirstOwnerLink first;
  @Autowired UserDirectory directory;
  @Autowired UserRegistration registration;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private final String email =
      "owner" + UUID.randomUUID().toString().substring(0, 12) + "@own.example.in";

  @BeforeEach
  void nobodyOwnsIt() {
    jdbc.sql("DELETE FROM identity_role WHERE role = 'OWNER'").update();
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void anAcademyWithoutAnOwnerPrintsALinkAndOneWithAnOwnerDoesNot(CapturedOutput output)
      throws Exception {
    first.tell();
    List<String> printed = printed(output);

    assertThat(become(printed.getLast(), email, PASSWORD).getStatus()).isEqualTo(303);
    first.tell();

    assertThat(printed(output)).isEqualTo(printed);
  }

  @Test
  void whoeverOpensItBecomesTheOwnerAndGoesOnToTheSetUp() throws Exception {
    Visitor visitor = new Visitor(mvc, IdentityPeople.nextAddress());
    String link = links.create();
    MockHttpServletResponse page = visitor.get(link);
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");

    MockHttpServletResponse done =
        visitor.post(link, "name", "Asha Rao", "email", email, "password", PASSWORD);

    assertThat(done.getStatus()).isEqualTo(303);
    assertThat(done.getHeader("Location")).startsWith("/admin/setup");
    assertThat(visitor.get("/admin/setup").getContentAsString()).contains("Asha Rao");
    User owner = directory.findByEmail(email).orElseThrow();
    assertThat(owner.roles()).contains(Role.OWNER);
    assertThat(new Visitor(mvc, IdentityPeople.nextAddress()).signIn(email, PASSWORD).getStatus())
        .isEqualTo(303);
  }

  @Test
  void aLinkThatWasUsedSaysSoToWhoeverComesSecond() throws Exception {
    String link = links.create();
    become(link, email, PASSWORD);

    MockHttpServletResponse looked = new Visitor(mvc).get(link);
    MockHttpServletResponse again = become(link, "thief@own.example.in", PASSWORD);

    assertThat(looked.getStatus()).isEqualTo(410);
    assertThat(looked.getContentAsString())
        .contains("It was used", "halfmillion create-owner")
        .doesNotContain(email);
    assertThat(again.getStatus()).isEqualTo(410);
    assertThat(directory.findByEmail("thief@own.example.in")).isEmpty();
  }

  @Test
  void otherLinksAreWorthNothingOnceOneIsUsed() throws Exception {
    String mine = links.create();
    String other = links.create();
    become(mine, email, PASSWORD);

    MockHttpServletResponse answer = become(other, "thief@own.example.in", PASSWORD);

    assertThat(answer.getStatus()).isEqualTo(410);
    assertThat(answer.getContentAsString()).contains("Another link like it was used since");
  }

  @Test
  void aLinkIsLateAfterADay() throws Exception {
    String link = links.create();
    clock.advance(Duration.ofHours(23));
    assertThat(new Visitor(mvc).get(link).getStatus()).isEqualTo(200);

    clock.advance(Duration.ofHours(2));

    MockHttpServletResponse answer = become(link, email, PASSWORD);
    assertThat(answer.getStatus()).isEqualTo(410);
    assertThat(answer.getContentAsString()).contains("more than a day old");
    assertThat(directory.findByEmail(email)).isEmpty();
  }

  @Test
  void aLinkThatWasCopiedInPartSaysSo() throws Exception {
    String cut = links.create().substring(0, 30);

    MockHttpServletResponse answer = new Visitor(mvc).get(cut);

    assertThat(answer.getStatus()).isEqualTo(410);
    assertThat(answer.getContentAsString()).contains("copied whole");
  }

  @Test
  void whatIsMissingIsAskedForAndTheLinkStaysGood() throws Exception {
    String link = links.create();

    MockHttpServletResponse answer = become(link, "asha", "asha rao asha rao");

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString())
        .contains("Write an e-mail address", "too easy to guess")
        .doesNotContain("asha rao asha rao");
    assertThat(become(link, email, PASSWORD).getStatus()).isEqualTo(303);
  }

  @Test
  void somebodyWhoIsKnownBecomesTheOwnerWithTheNewPassword() throws Exception {
    registration.ensure(email, "Asha Learner", null);

    become(links.create(), email, PASSWORD);

    User owner = directory.findByEmail(email).orElseThrow();
    assertThat(owner.name()).isEqualTo("Asha Learner");
    assertThat(owner.roles()).contains(Role.OWNER, Role.LEARNER);
    assertThat(owner.hasPassword()).isTrue();
  }

  @Test
  void theOperatorMakesAnOwnerWithoutALinkAndWaitingLinksEnd() throws Exception {
    String waiting = links.create();

    creation.create(new OwnerCreation.Wish("Asha Rao", email, PASSWORD));

    assertThat(directory.findByEmail(email).orElseThrow().roles()).contains(Role.OWNER);
    assertThat(new Visitor(mvc).get(waiting).getStatus()).isEqualTo(410);
  }

  private static List<String> printed(CapturedOutput output) {
    return PRINTED.matcher(output.getAll()).results().map(link -> link.group(1)).toList();
  }

  private MockHttpServletResponse become(String link, String address, String password)
      throws Exception {
    return new Visitor(mvc, IdentityPeople.nextAddress())
        .post(link, "name", "Asha Rao", "email", address, "password", password);
  }
}
