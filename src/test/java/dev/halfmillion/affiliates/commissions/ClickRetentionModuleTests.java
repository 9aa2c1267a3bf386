package dev.halfmillion.affiliates.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.RecordedClick;
import dev.halfmillion.affiliates.tracking.ClickRetention;
import dev.halfmillion.affiliates.tracking.ClickRows;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HalfmillionTest
class ClickRetentionModuleTests {

  @Autowired ApplicationContext application;
  @Autowired ClickRetention retention;
  @Autowired ClickRows clicks;

  CommissionBench bench;
  Instant now;
  RecordedClick winner;
  RecordedClick considered;
  RecordedClick idle;

  @BeforeEach
  void aDecidedOrderAndAClickThatLedNowhere() {
    bench = new CommissionBench(application);
    now = bench.clock.instant();
    Affiliate kavya = bench.story.affiliate("Kavya Nair");
    Affiliate imran = bench.story.affiliate("Imran Khan");
    AffiliateStory.Sold course = bench.story.course();
    considered = bench.story.click(imran, now);
    winner = bench.story.click(kavya, now.plusSeconds(60), considered.token());
    idle = bench.story.click(kavya, now);
    OrderPaid order = bench.story.order(course, winner.token(), now.plusSeconds(120));
    bench.paid(order);
  }

  @Test
  void aClickThatLedNowhereGoesAfter400Days() {
    removeAfter(399);
    assertThat(left()).containsExactly("winner", "considered", "idle");

    removeAfter(401);
    assertThat(left()).containsExactly("winner", "considered");
  }

  @Test
  void manyGoInBatches() {
    Affiliate affiliate = bench.story.affiliate("Meena Iyer");
    List<RecordedClick> many = new ArrayList<>();
    for (int i = 0; i < 520; i++) {
      many.add(bench.story.click(affiliate, now));
    }

    removeAfter(401);

    assertThat(many).noneMatch(click -> clicks.find(click.id()).isPresent());
  }

  private void removeAfter(int days) {
    BusinessClock.at(now.plus(Duration.ofDays(days)), retention::removeOld);
  }

  private List<String> left() {
    List<String> left = new ArrayList<>();
    clicks.find(winner.id()).ifPresent(click -> left.add("winner"));
    clicks.find(considered.id()).ifPresent(click -> left.add("considered"));
    clicks.find(idle.id()).ifPresent(click -> left.add("idle"));
    return left;
  }
}
