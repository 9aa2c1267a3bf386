package dev.halfmillion.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.halfmillion.audit.AuditLog;
import dev.halfmillion.catalog.CatalogAuthoring;
import dev.halfmillion.catalog.Cover;
import dev.halfmillion.catalog.Deliverable;
import dev.halfmillion.catalog.NewProduct;
import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Fulfilment;
import dev.halfmillion.sales.OrderId;
import dev.halfmillion.sales.PaidOrder;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HalfmillionTest
@RecordApplicationEvents
class GrantsModuleTests {

  @Autowired Grants grants;
  @Autowired Fulfilment fulfilment;
  @Autowired CatalogAuthoring authoring;
  @Autowired AuditLog audit;
  @Autowired BusinessClock clock;
  @Autowired ApplicationEvents events;

  final UserId learner = UserId.next();
  final Deliverable course = Deliverable.course(Ids.next());

  @Test
  void aGrantOpensFromItsStartUntilJustBeforeItsEnd() {
    Instant start = clock.instant().plus(Duration.ofDays(1));
    Instant end = start.plus(Duration.ofDays(30));
    grants.grant(learner, null, course, "manual:dated", start, end, "a month");

    assertThat(opensAt(start.minusSeconds(1))).isFalse();
    assertThat(opensAt(start)).isTrue();
    assertThat(opensAt(end.minusSeconds(1))).isTrue();
    assertThat(opensAt(end)).isFalse();
  }

  @Test
  void theSameSourceGrantsOnce() {
    String source = "affiliate:" + learner;
    grants.grant(learner, null, course, source, clock.instant(), null, "training");
    grants.grant(learner, null, course, source, clock.instant(), null, "training");

    assertThat(grants.of(source)).hasSize(1);
    assertThat(events.stream(AccessGranted.class).filter(e -> e.user().equals(learner))).hasSize(1);
  }

  @Test
  void revokingOneSourceLeavesTheOthers() {
    grants.grant(learner, null, course, "manual:a" + learner, clock.instant(), null, "one");
    grants.grant(learner, null, course, "manual:b" + learner, clock.instant(), null, "two");

    grants.revoke("manual:a" + learner, "no longer");
    assertThat(grants.covers(learner, course)).isTrue();

    grants.revoke("manual:b" + learner, "no longer");
    assertThat(grants.covers(learner, course)).isFalse();
    assertThat(events.stream(AccessRevoked.class).filter(e -> e.user().equals(learner))).hasSize(2);
  }

  @Test
  void aRevokedSourceCanGrantAgain() {
    String source = "affiliate:x" + learner;
    grants.grant(learner, null, course, source, clock.instant(), null, "joined");
    grants.revoke(source, "suspended");
    grants.revoke(source, "suspended twice");
    grants.grant(learner, null, course, source, clock.instant(), null, "reinstated");

    assertThat(grants.covers(learner, course)).isTrue();
    assertThat(grants.of(source)).hasSize(2);
    assertThat(grants.of(source).getFirst().revocation())
        .satisfies(r -> assertThat(r).isNotNull().matches(x -> x.reason().equals("suspended")));
  }

  @Test
  void aPaidOrderGrantsAllItHoldsAndItsRefundTakesBackNoMore() {
    Deliverable second = Deliverable.course(Ids.next());
    ProductId bundle = product("bundle-" + Long.toString(System.nanoTime(), 36), course, second);
    OrderId order = OrderId.next();
    PaidOrder paid =
        new PaidOrder(order, "AA-2026-000001", learner, clock.instant(), List.of(bundle));
    grants.grant(learner, null, course, "manual:kept" + learner, clock.instant(), null, "gift");

    fulfilment.grant(paid);
    fulfilment.grant(paid);
    assertThat(grants.activeDeliverables(learner, Deliverable.COURSE))
        .containsExactlyInAnyOrder(course.id(), second.id());
    assertThat(grants.of("order:" + order)).hasSize(2);

    fulfilment.revoke(order, "Refunded");
    assertThat(grants.activeDeliverables(learner, Deliverable.COURSE)).containsExactly(course.id());
  }

  @Test
  void supportGrantsByHandWithAReasonOnRecord() {
    ProductId product = product("gift-" + Long.toString(System.nanoTime(), 36), course);
    UserId support = UserId.next();

    String source = grants.manual(learner, product, "Paid by cheque", support);

    assertThat(grants.covers(learner, course)).isTrue();
    assertThat(audit.of(learner.toString()).getFirst().detail()).contains("Paid by cheque");
    assertThatThrownBy(() -> grants.manual(learner, product, " ", support))
        .isInstanceOf(Refusal.class);
    grants.revoke(source, "cheque bounced");
    assertThat(grants.covers(learner, course)).isFalse();
  }

  private boolean opensAt(Instant moment) {
    boolean[] open = new boolean[1];
    BusinessClock.at(moment, () -> open[0] = grants.covers(learner, course));
    return open[0];
  }

  private ProductId product(String slug, Deliverable... contents) {
    return authoring.create(
        NewProduct.course(
            slug, "Title", "Text.", Money.rupees(999), new Cover("री", 1), List.of(contents)),
        null);
  }
}
