package dev.halfmillion.affiliates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.Agreement;
import dev.halfmillion.affiliates.program.AgreementOffice;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** New versions are published far in the future, so that no other test sees them. */
@HalfmillionTest
class AgreementPagesTests {

  @Autowired MockMvc web;
  @Autowired ApplicationContext application;
  @Autowired AffiliateProgram program;
  @Autowired AgreementOffice office;
  @Autowired AuditLog audit;
  @Autowired BusinessClock clock;

  final RequestPostProcessor owner = SignedIn.as(UserId.next(), Role.OWNER);

  AffiliateStory story;
  Instant far;

  @BeforeEach
  void aDayOfItsOwn() {
    story = new AffiliateStory(application);
    far = clock.instant().plus(Duration.ofDays(30_000 + newest()));
  }

  @Test
  void whoJoinsAcceptsTheNewWordsAndWhoHasJoinedIsAskedTo() throws Exception {
    Affiliate joined = story.affiliate("Old Hand");
    RequestPostProcessor her = SignedIn.as(joined.user(), Role.LEARNER, Role.AFFILIATE);
    Answer set = publish("1. {academy} pays.\n2. **No** spam. <script>x</script>", newest());
    assertThat(set.status()).isEqualTo(303);

    Agreement now = at(far.plusSeconds(1), () -> program.agreement());
    assertThat(now.version()).endsWith("-" + newest());
    assertThat(program.agreement().version()).isEqualTo(AffiliateProgram.AGREEMENT);
    assertThat(audit.of("agreement:" + now.version()).getFirst().action())
        .isEqualTo("affiliates.agreement-published");

    assertThat(open("/affiliate", her).body())
        .contains("The agreement has a new version", "/affiliate/agreement");
    assertThat(open("/affiliate/agreement", her).body())
        .contains("<li>Aarambh pays.</li>", "<strong>No</strong> spam.", "Accept it")
        .doesNotContain("<script>x");
    assertThat(later(her, post("/affiliate/agreement").param("version", now.version())).status())
        .isEqualTo(422);
    assertThat(accept(her, AffiliateProgram.AGREEMENT).status()).isEqualTo(422);
    assertThat(accept(her, now.version()).status()).isEqualTo(303);
    assertThat(accept(her, now.version()).status()).isEqualTo(303);
    assertThat(open("/affiliate", her).body()).doesNotContain("has a new version");
    assertThat(office.acceptances()).containsEntry(now.version(), 1L);

    UserId fresh = story.person("New Hand");
    RequestPostProcessor learner = SignedIn.as(fresh, Role.LEARNER);
    assertThat(join(learner, AffiliateProgram.AGREEMENT).status()).isEqualTo(422);
    assertThat(join(learner, now.version()).status()).isEqualTo(303);
    assertThat(office.acceptances()).containsEntry(now.version(), 2L);
  }

  @Test
  void ofTwoWhoPublishAtOnceTheSecondSeesBothAndLosesNothing() throws Exception {
    int seen = newest();
    assertThat(publish("The first words.", seen).status()).isEqualTo(303);
    Answer raced = publish("The second words.", seen);
    assertThat(raced.status()).isEqualTo(409);
    assertThat(raced.body()).contains("The first words.", "The second words.");
    assertThat(newest()).isEqualTo(seen + 1);
    assertThat(publish("The first words.", seen + 1).status()).isEqualTo(303);
    assertThat(newest()).as("the same words are no new version").isEqualTo(seen + 1);
  }

  @Test
  void whatIsToMendIsSaid() throws Exception {
    assertThat(publish("", newest()).status()).isEqualTo(422);
    assertThat(publish("x".repeat(20_001), newest()).status()).isEqualTo(422);
    Answer unknown = publish("Ask {boss}.", newest());
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.body()).contains("Nothing is filled in for {boss}.", "Ask {boss}.");
    assertThat(
            later(owner, post("/admin/affiliates/agreement/preview").param("body", "*{academy}*"))
                .body())
        .contains("<em>Aarambh</em>");
  }

  private int newest() {
    return office.history().getFirst().number();
  }

  private Answer publish(String body, int seen) throws Exception {
    return ask(
        far,
        owner,
        post("/admin/affiliates/agreement")
            .param("body", body)
            .param("seen", String.valueOf(seen)));
  }

  private Answer open(String path, RequestPostProcessor who) throws Exception {
    return later(who, get(path));
  }

  private Answer accept(RequestPostProcessor who, String version) throws Exception {
    return later(
        who, post("/affiliate/agreement").param("version", version).param("accepted", "true"));
  }

  private Answer join(RequestPostProcessor who, String version) throws Exception {
    return later(who, post("/affiliate/join").param("version", version).param("accepted", "true"));
  }

  private Answer later(RequestPostProcessor who, MockHttpServletRequestBuilder request)
      throws Exception {
    return ask(far.plusSeconds(60), who, request);
  }

  private Answer ask(
      Instant moment, RequestPostProcessor who, MockHttpServletRequestBuilder request)
      throws Exception {
    return at(
        moment,
        () -> {
          MockHttpServletResponse response =
              web.perform(request.with(who).with(Csrf.token())).andReturn().getResponse();
          return new Answer(response.getStatus(), response.getContentAsString());
        });
  }

  private static <T> T at(Instant moment, Callable<T> asked) {
    AtomicReference<T> answer = new AtomicReference<>();
    BusinessClock.at(
        moment,
        () -> {
          try {
            answer.set(asked.call());
          } catch (Exception broken) {
            throw new IllegalStateException(broken);
          }
        });
    return answer.get();
  }

  private record Answer(int status, String body) {}
}
