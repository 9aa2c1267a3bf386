package dev.halfmillion.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.identity.LinkMail;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.notifications.OutgoingMail;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Role;
import dev.halfmillion.testing.SignedIn;
import dev.halfmillion.testing.TrialTest;
import dev.halfmillion.testing.Visitor;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** An academy before it is live, and the moment at which it is. */
@TrialTest
class TrialModeTests {

  @Autowired Academy academy;
  @Autowired LaunchPad pad;
  @Autowired Notifications notifications;
  @Autowired MockMvc mvc;

  @AfterEach
  void aTrialAgain() {
    pad.backToTrial();
  }

  @Test
  void isOverAtOnceWhenTheAcademyGoesLive() {
    assertThat(academy.testing()).isTrue();

    pad.goLive();

    assertThat(academy.testing()).isFalse();
    assertThat(academy.rehearsing()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /mailbox",
    "GET, /sandbox-gateway/pay/order_1",
    "GET, /sandbox-gateway/api/v1/orders",
    "POST, /sandbox-gateway/api/v1/orders",
    "POST, /sandbox-gateway/pay/order_1",
  })
  void sandboxAndMailboxAreGoneOnceLive(String method, String path) throws Exception {
    pad.goLive();

    assertThat(statusForOwner(method, path)).isEqualTo(404);
  }

  @Test
  void itsMailboxIsForOwnersOnly() throws Exception {
    notifications.send(
        new OutgoingMail(
            "trial-1",
            "asha@trial.example.in",
            "Welcome in",
            "identity/mail/email-confirm",
            new LinkMail("Asha", "https://example.in/confirm"),
            Set.of()));

    assertThat(new Visitor(mvc).get("/mailbox").getStatus()).isEqualTo(302);
    assertThat(status("GET", "/mailbox", Role.SUPPORT)).isEqualTo(403);
    assertThat(
            mvc.perform(MockMvcRequestBuilders.get("/mailbox").with(SignedIn.as(Role.OWNER)))
                .andReturn()
                .getResponse()
                .getContentAsString())
        .contains("The trial’s mails", "Welcome in", "asha@trial.example.in");
  }

  @Test
  void everyPageSaysThatNothingIsCharged() throws Exception {
    assertThat(new Visitor(mvc).get("/").getContentAsString())
        .contains("every sale is a test and nothing is charged")
        .doesNotContain("/mailbox");
  }

  @ParameterizedTest
  @CsvSource({"GET, /demo/clock", "GET, /demo/look", "GET, /demo/own"})
  void whatOnlyADemoMayHaveIsNotThere(String method, String path) throws Exception {
    assertThat(statusForOwner(method, path)).isEqualTo(404);
  }

  private int statusForOwner(String method, String path) throws Exception {
    return status(method, path, Role.OWNER);
  }

  private int status(String method, String path, Role role) throws Exception {
    return new Visitor(mvc)
        .send(
            MockMvcRequestBuilders.request(
                    org.springframework.http.HttpMethod.valueOf(method), java.net.URI.create(path))
                .with(SignedIn.as(role)))
        .getStatus();
  }
}
