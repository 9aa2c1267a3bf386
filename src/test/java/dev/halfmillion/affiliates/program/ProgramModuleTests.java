package dev.halfmillion.affiliates.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.AffiliateStatus;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.CommissionPlan;
import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.money.Money;
import dev.halfmillion.money.Rate;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HalfmillionTest
class ProgramModuleTests {

  @Autowired ApplicationContext application;
  @Autowired AffiliateProgram program;
  @Autowired Standings standings;
  @Autowired UserDirectory people;
  @Autowired AuditLog audit;
  @Autowired BusinessClock clock;

  AffiliateStory story;

  @BeforeEach
  void begin() {
    story = new AffiliateStory(application);
  }

  @Test
  void joiningApprovesAtOnceGivesACodeAndTheRole() {
    UserId user = story.person("Tarini Bose");

    Affiliate affiliate = program.join(user, AffiliateProgram.AGREEMENT);

    assertThat(affiliate.status()).isEqualTo(AffiliateStatus.APPROVED);
    assertThat(affiliate.code()).startsWith("tarini");
    assertThat(people.get(user).roles()).contains(Role.AFFILIATE);
    assertThat(program.of(user)).contains(affiliate);
    assertThat(program.find(affiliate.id())).contains(affiliate);
    assertThat(program.byCode(affiliate.code().toUpperCase(java.util.Locale.ROOT)))
        .contains(affiliate);
  }

  @Test
  void joiningTwiceChangesNothing() {
    UserId user = story.person("Tarini Bose");
    Affiliate first = program.join(user, AffiliateProgram.AGREEMENT);

    assertThat(program.join(user, AffiliateProgram.AGREEMENT)).isEqualTo(first);
    assertThat(standings.of(first.id())).hasSize(1);
  }

  @Test
  void anotherVersionOfTheAgreementIsRefused() {
    UserId user = story.person("Tarini Bose");

    assertThatThrownBy(() -> program.join(user, "2019-1"))
        .isInstanceOfSatisfying(
            Refusal.class, r -> assertThat(r.code()).isEqualTo("affiliate.agreement"));
    assertThat(program.of(user)).isEmpty();
  }

  @Test
  void aWishedCodeIsGivenWhereItIsFree() {
    String wish = "wish" + Long.toString(System.nanoTime(), 36);

    assertThat(program.join(story.person("One"), AffiliateProgram.AGREEMENT, wish).code())
        .isEqualTo(wish);
    assertThat(program.join(story.person("Two Lal"), AffiliateProgram.AGREEMENT, wish).code())
        .startsWith("two");
  }

  @Test
  void twentyOfOneNameWhoJoinAtOnceGetTwentyCodes() throws Exception {
    List<UserId> users =
        java.util.stream.IntStream.range(0, 20).mapToObj(n -> story.person("Zubeida")).toList();

    List<Affiliate> joined = inParallel(users, u -> program.join(u, AffiliateProgram.AGREEMENT));

    assertThat(joined.stream().map(Affiliate::code)).doesNotHaveDuplicates().hasSize(20);
  }

  @Test
  void onePersonWhoSendsTheFormTenTimesAtOnceIsOneAffiliate() throws Exception {
    UserId user = story.person("Ekta");

    List<Affiliate> joined =
        inParallel(
            java.util.Collections.nCopies(10, user),
            u -> program.join(u, AffiliateProgram.AGREEMENT));

    assertThat(joined).containsOnly(joined.getFirst());
  }

  @Test
  void suspensionAndApprovalKeepTheirTimesAndReasons() {
    UserId owner = story.person("Owner");
    Affiliate affiliate = story.affiliate("Mohan");
    Instant before = clock.instant();

    program.suspend(affiliate.id(), owner, "Spam in comments");
    assertThat(program.of(affiliate.user()).orElseThrow().takesPart()).isFalse();
    assertThat(standings.at(affiliate.id(), before)).contains(AffiliateStatus.APPROVED);
    assertThat(standings.at(affiliate.id(), clock.instant())).contains(AffiliateStatus.SUSPENDED);

    program.approve(affiliate.id(), owner, "Promised to stop");
    assertThat(program.of(affiliate.user()).orElseThrow().takesPart()).isTrue();
    assertThat(standings.of(affiliate.id()).stream().map(Standings.Standing::reason))
        .containsExactly("Promised to stop", "Spam in comments", "Agreement accepted");
    assertThat(audit.of(affiliate.id().toString())).hasSize(2);
  }

  @Test
  void aSuspensionNeedsAReason() {
    Affiliate affiliate = story.affiliate("Mohan");

    assertThatThrownBy(() -> program.suspend(affiliate.id(), affiliate.user(), "  "))
        .isInstanceOf(Refusal.class);
    assertThat(program.of(affiliate.user()).orElseThrow().takesPart()).isTrue();
  }

  @Test
  void nobodyStandsAnyhowBeforeJoining() {
    Affiliate affiliate = story.affiliate("Mohan");

    assertThat(standings.at(affiliate.id(), affiliate.joinedAt().minusMillis(1))).isEmpty();
    assertThat(standings.at(affiliate.id(), affiliate.joinedAt())).isPresent();
  }

  @Test
  void theFirstPlanIsThatOfTheAgreement() {
    CommissionPlan plan = program.plan();

    assertThat(plan.rate()).isEqualTo(Rate.percent(80));
    assertThat(plan.windowDays()).isEqualTo(30);
    assertThat(plan.holdDays()).isEqualTo(14);
    assertThat(plan.minimumPayout()).isEqualTo(Money.rupees(500));
    assertThat(plan.gatewayFeesDeducted()).isFalse();
  }

  private static <T, R> List<R> inParallel(List<T> inputs, java.util.function.Function<T, R> work)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<R>> calls =
          inputs.stream().map(input -> (Callable<R>) () -> work.apply(input)).toList();
      List<R> results = new java.util.ArrayList<>();
      for (Future<R> done : threads.invokeAll(calls)) {
        results.add(done.get());
      }
      return results;
    }
  }
}
