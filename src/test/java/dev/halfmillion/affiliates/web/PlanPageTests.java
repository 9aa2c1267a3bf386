package dev.halfmillion.affiliates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.audit.AuditEntry;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** New terms are set far in the future, so that no other test sees them. */
@HalfmillionTest
class PlanPageTests {

  @Autowired MockMvc web;
  @Autowired ApplicationContext application;
  @Autowired AffiliateProgram program;
  @Autowired AuditLog audit;
  @Autowired BusinessClock clock;

  final UserId owner = UserId.next();

  @Test
  void newTermsCountFromTheirMomentAndALossHasToBeAgreedTo() {
    new AffiliateStory(application).course();
    Instant far = clock.instant().plus(Duration.ofDays(20_000));

    Answer refused = at(far, form("98", "45", "20", "1000"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("I know that this loses ₹", "Sales would lose money");
    assertThat(planAt(far).rate()).isEqualTo(new Rate(8_000));

    Answer set = at(far, form("98", "45", "20", "1000").param("lossKnown", "true"));
    assertThat(set.status()).isEqualTo(303);
    CommissionPlan plan = planAt(far.plusSeconds(1));
    assertThat(plan.rate()).isEqualTo(new Rate(9_800));
    assertThat(plan.windowDays()).isEqualTo(45);
    assertThat(plan.holdDays()).isEqualTo(20);
    assertThat(planAt(far.minusSeconds(1)).rate()).isEqualTo(new Rate(8_000));
    assertThat(audit.of("plan:" + plan.version()))
        .extracting(AuditEntry::action)
        .containsExactly("affiliates.loss-confirmed", "affiliates.plan-published");

    Answer back = at(far.plusSeconds(60), form("82.5", "30", "14", "500"));
    assertThat(back.status()).isEqualTo(303);
    assertThat(planAt(far.plusSeconds(61)).rate()).isEqualTo(new Rate(8_250));
  }

  @ParameterizedTest
  @CsvSource({
    "101, 30, 14, 500, Give a rate from 0 to 100 %",
    "much, 30, 14, 500, Write a rate in percent",
    "80, 0, 14, 500, Give a window of 1 to 365 days",
    "80, 30, 999, 500, Give a wait of 0 to 180 days",
    "80, 30, -1, 500, Write a number of days",
    "80, 30, 14, 100001, Give an amount from ₹0"
  })
  void badTermsAreAnsweredWithWhatToMend(
      String rate, String window, String hold, String minimum, String sentence) {
    Answer answer = at(clock.instant(), form(rate, window, hold, minimum));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
  }

  @Test
  void thePageShowsWhatIsKeptAndAllVersions() {
    new AffiliateStory(application).course();
    Answer page = at(clock.instant(), get("/admin/affiliates/plan"));
    assertThat(page.body()).contains("What you keep", "₹1,355.25 to the affiliate", "1 Jan 2020");
  }

  private MockHttpServletRequestBuilder form(
      String rate, String window, String hold, String minimum) {
    return post("/admin/affiliates/plan")
        .param("rate", rate)
        .param("window", window)
        .param("hold", hold)
        .param("minimum", minimum);
  }

  private CommissionPlan planAt(Instant moment) {
    CommissionPlan[] plan = new CommissionPlan[1];
    BusinessClock.at(moment, () -> plan[0] = program.plan());
    return plan[0];
  }

  private Answer at(Instant moment, MockHttpServletRequestBuilder request) {
    Answer[] answer = new Answer[1];
    BusinessClock.at(
        moment,
        () -> {
          try {
            MockHttpServletResponse response =
                web.perform(request.with(SignedIn.as(owner, Role.OWNER)).with(Csrf.token()))
                    .andReturn()
                    .getResponse();
            answer[0] = new Answer(response.getStatus(), response.getContentAsString());
          } catch (Exception broken) {
            throw new IllegalStateException(broken);
          }
        });
    return answer[0];
  }

  private record Answer(int status, String body) {}
}
