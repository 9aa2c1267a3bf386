package dev.halfmillion.learning.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import dev.halfmillion.identity.EmailProofs;
import dev.halfmillion.identity.Sessions;
import dev.halfmillion.identity.UserPasswords;
import dev.halfmillion.identity.oauth.ConnectedApp;
import dev.halfmillion.identity.oauth.Connections;
import dev.halfmillion.platform.api.Right;
import dev.halfmillion.testing.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who signs out of one device takes the addresses of recordings with them that it was given. */
class SignedOutPlaybackTests extends LearnersApi {

  private static final String PASSWORD = "nine slow ferries to the island";
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  @Autowired EmailProofs proofs;
  @Autowired UserPasswords passwords;
  @Autowired Sessions sessions;
  @Autowired Connections connections;
  @Autowired ApplicationContext application;

  @BeforeEach
  void aLearnerWhoSignsIn() {
    learnerWithFiles();
    proofs.vouch(learner);
    passwords.set(learner, PASSWORD);
  }

  private Visitor signedIn() throws Exception {
    Visitor browser = new Visitor(mvc);
    browser.signIn(slug + "@learners.example.in", PASSWORD);
    return browser;
  }

  private String url(String lesson) {
    return JsonPath.read(lesson, "$.video.url");
  }

  private String url(Visitor browser) throws Exception {
    return url(browser.get("/api/v1/lessons/" + lesson("deeper")).getContentAsString());
  }

  private String url(ConnectedApp app) throws Exception {
    String token = app.token(Set.of(Right.LEARNING_READ));
    return url(
        mvc.perform(
                get("/api/v1/lessons/" + lesson("deeper"))
                    .header("Authorization", "Bearer " + token))
            .andReturn()
            .getResponse()
            .getContentAsString());
  }

  private int asked(String address) throws Exception {
    return mvc.perform(get(URI.create(address))).andReturn().getResponse().getStatus();
  }

  @Test
  void signingOutOfOneBrowserClosesItsAddressesAndNoOthers() throws Exception {
    Visitor phone = signedIn();
    Visitor laptop = signedIn();
    String onPhone = url(phone);
    String onLaptop = url(laptop);
    assertThat(asked(onPhone)).isEqualTo(200);
    assertThat(asked(onLaptop)).isEqualTo(200);

    phone.post("/sign-out");
    clock.advance(A_SECOND);

    assertThat(asked(onPhone)).isEqualTo(404);
    assertThat(asked(onLaptop)).isEqualTo(200);
    assertThat(asked(url(signedIn()))).as("after signing in again").isEqualTo(200);
    assertThat(asked(onPhone)).as("from before").isEqualTo(404);
  }

  @Test
  void somebodyElseWhoSignsInAtTheSameBrowserClosesThem() throws Exception {
    Visitor shared = signedIn();
    String before = url(shared);
    assertThat(asked(before)).isEqualTo(200);

    shared.signIn(slug + "@learners.example.in", PASSWORD);
    clock.advance(A_SECOND);

    assertThat(asked(before)).isEqualTo(404);
    assertThat(asked(url(shared))).isEqualTo(200);
  }

  @Test
  void aBrowserSignedOutFromAnotherDeviceLosesThem() throws Exception {
    String lost = url(signedIn());
    assertThat(asked(lost)).isEqualTo(200);
    sessions.of(learner).forEach(one -> sessions.end(learner, sessions.key(one)));
    String kept = url(signedIn());
    clock.advance(A_SECOND);

    assertThat(asked(lost)).isEqualTo(404);
    assertThat(asked(kept)).isEqualTo(200);
  }

  @Test
  void aProgramSignedOutLosesThem() throws Exception {
    ConnectedApp app = ConnectedApp.of(application, learner);
    ConnectedApp other = ConnectedApp.of(application, app.app(), learner);
    String lost = url(app);
    String kept = url(other);
    assertThat(asked(lost)).isEqualTo(200);

    assertThat(connections.end(app.id(), learner)).isTrue();
    assertThat(connections.end(app.id(), learner)).as("once more").isFalse();
    clock.advance(A_SECOND);

    assertThat(asked(lost)).isEqualTo(404);
    assertThat(asked(kept)).isEqualTo(200);
  }
}
