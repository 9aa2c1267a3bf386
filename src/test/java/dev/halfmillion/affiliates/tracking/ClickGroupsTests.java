package dev.halfmillion.affiliates.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.ClickFacts;
import dev.halfmillion.affiliates.ClickId;
import dev.halfmillion.affiliates.Clicks;
import dev.halfmillion.affiliates.RecordedClick;
import dev.halfmillion.affiliates.tracking.Click.Origin;
import dev.halfmillion.affiliates.tracking.Fingerprints.Fingerprint;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HalfmillionTest
class ClickGroupsTests {

  @Autowired ApplicationContext application;
  @Autowired ClickGroups groups;
  @Autowired ClickRows rows;
  @Autowired Clicks clicks;
  @Autowired Transactions transactions;
  @Autowired BusinessClock clock;

  AffiliateStory story;
  Affiliate affiliate;

  @BeforeEach
  void begin() {
    story = new AffiliateStory(application);
    affiliate = story.affiliate("Kavya Nair");
  }

  @Test
  void eachOfAThousandConcurrentClicksIsThereWhenItsCallerReturns() throws Exception {
    List<Callable<Boolean>> calls =
        IntStream.range(0, 1_000)
            .mapToObj(
                n ->
                    (Callable<Boolean>)
                        () -> {
                          Click click = click(affiliate);
                          return groups.write(click) && rows.find(click.id()).isPresent();
                        })
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> done : threads.invokeAll(calls)) {
        assertThat(done.get()).isTrue();
      }
    }
  }

  @Test
  void aClickThatCannotBeWrittenFailsForItsCaller() {
    Click twice = click(affiliate);
    groups.write(twice);

    assertThatThrownBy(() -> groups.write(twice)).isInstanceOf(RuntimeException.class);
    assertThat(groups.write(click(affiliate))).isTrue();
  }

  @Test
  void aGroupNeverJoinsSomebodysTransaction() {
    assertThatThrownBy(() -> transactions.run(() -> groups.write(click(affiliate))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void historyIsWrittenByTheSameRules() {
    Instant then = clock.instant();
    List<ClickFacts> facts = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      facts.add(ClickFacts.plain(i % 3 == 0 ? "nobody" : affiliate.code(), then.plusSeconds(i)));
    }

    List<Optional<RecordedClick>> answers = clicks.recordHistory(facts);

    assertThat(answers).hasSize(150);
    assertThat(answers.stream().filter(Optional::isPresent)).hasSize(100);
    assertThat(answers.getFirst()).isEmpty();
    Click second = rows.find(answers.get(1).orElseThrow().id()).orElseThrow();
    assertThat(second.at()).isBetween(then.plusMillis(999), then.plusMillis(1_001));
    assertThat(second.origin().landing()).isEqualTo("/");
  }

  @Test
  void aVisitorsClicksComeNewestFirstUpToAMoment() {
    Instant then = clock.instant();
    RecordedClick first = story.click(affiliate, then);
    RecordedClick second = story.click(affiliate, then.plusSeconds(60), first.token());
    story.click(affiliate, then.plusSeconds(120), second.token());
    Click found = rows.find(first.id()).orElseThrow();

    assertThat(rows.ofVisitor(found.visitor(), then.plusSeconds(61), 10).stream().map(Click::id))
        .containsExactly(second.id(), first.id());
  }

  private Click click(Affiliate of) {
    return new Click(
        ClickId.next(),
        of.id(),
        Ids.next(),
        1,
        new Origin("/", "", "", ""),
        new Fingerprint(1, Ids.next(), Ids.next()),
        "phone",
        clock.instant());
  }
}
