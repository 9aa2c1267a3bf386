package dev.halfmillion.affiliates.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.AffiliateStory.Sold;
import dev.halfmillion.affiliates.RecordedClick;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.testing.HalfmillionTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dashboard is kept, and yet a sale stands on it at once. */
@HalfmillionTest
class HomesTests {

  @Autowired ApplicationContext application;
  @Autowired ApplicationEventPublisher events;
  @Autowired AffiliateProgram program;
  @Autowired HomeVersions versions;
  @Autowired HomeReader reader;
  @Autowired HomePages pages;
  @Autowired Transactions transactions;
  @Autowired BusinessClock clock;

  AffiliateStory story;
  Affiliate affiliate;
  SignedInUser me;
  Homes homes;

  @BeforeEach
  void begin() {
    story = new AffiliateStory(application);
    affiliate = story.affiliate("Meera Joshi");
    me = new SignedInUser(affiliate.user(), "Meera Joshi", "meera@story.test", Set.of(), true);
    homes = new Homes(program, versions, reader, pages, clock, true);
  }

  @Test
  void aSaleStandsOnItAtOnceAndSoDoesItsRefund() {
    HomeOwn before = own();
    assertThat(own()).isSameAs(before);

    OrderPaid order = sell(story.course());
    HomeOwn sold = own();
    assertThat(page().sales()).hasSize(1);
    assertThat(page().chartTotal()).isEqualTo("₹1,355.25");
    assertThat(own()).isSameAs(sold);

    Money all = order.lines().getFirst().gross();
    publish(AffiliateStory.refund(order, all, all, clock.instant()));
    awaitVersion(2);
    assertThat(page().chartTotal()).isEqualTo("₹0.00");
  }

  @Test
  void aClickStandsOnItAtOnceAndTheFiguresAreNotReadAgain() {
    assertThat(clicks()).startsWith("0 clicks");
    HomeOwn before = own();

    story.click(affiliate, clock.instant());

    assertThat(clicks()).startsWith("1 click,");
    assertThat(own()).isSameAs(before);
  }

  @Test
  void aKeptOneShowsTheProductsOfNow() {
    story.course();
    pages.forget();
    String before = firstProduct();
    rename(before, "Shown under a new name");
    pages.forget();

    assertThat(firstProduct()).isEqualTo("Shown under a new name");
    rename("Shown under a new name", before);
    pages.forget();
  }

  @Test
  void noneOfManySalesAtOnceIsLost() throws Exception {
    Sold course = story.course();
    List<OrderPaid> orders = Stream.generate(() -> order(course)).limit(12).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Object>> published =
          threads.invokeAll(orders.stream().map(this::publishing).toList());
      for (Future<Object> one : published) {
        one.get();
      }
    }

    awaitVersion(12);
    assertThat(page().chartTotal()).isEqualTo("₹16,263.00");
  }

  @Test
  void whoIsNoAffiliateHasNone() {
    SignedInUser stranger =
        new SignedInUser(
            story.person("Nobody Yet"), "Nobody Yet", "nobody@story.test", Set.of(), true);

    assertThat(homes.of(stranger)).isEmpty();
  }

  private HomeOwn own() {
    return homes.of(me).orElseThrow().own();
  }

  private HomePage page() {
    return homes.page(homes.of(me).orElseThrow(), me);
  }

  private String firstProduct() {
    return page().products().getFirst().title();
  }

  private void rename(String from, String to) {
    application
        .getBean(JdbcClient.class)
        .sql("UPDATE catalog_product SET title = :to WHERE title = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  private String clicks() {
    return page().strip().getLast().note();
  }

  private OrderPaid sell(Sold course) {
    OrderPaid order = order(course);
    publish(order);
    awaitVersion(1);
    return order;
  }

  private OrderPaid order(Sold course) {
    RecordedClick click = story.click(affiliate, clock.instant());
    return story.order(course, click.token(), clock.instant());
  }

  private Callable<Object> publishing(OrderPaid order) {
    return () -> {
      publish(order);
      return order;
    };
  }

  private void publish(Object event) {
    transactions.run(() -> events.publishEvent(event));
  }

  private void awaitVersion(long version) {
    Awaitility.await()
        .until(() -> versions.of(affiliate.user()).orElseThrow().earnings() == version);
  }
}
