package dev.halfmillion.payments.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.halfmillion.money.Money;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundNews;
import dev.halfmillion.payments.gateways.GatewayEvent.RefundStep;
import dev.halfmillion.payments.gateways.GatewayEvent.SettlementNews;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.payments.gateways.GatewayRecord.Kind;
import dev.halfmillion.payments.gateways.GatewayRecord.State;
import dev.halfmillion.payments.gateways.StandIn.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists of a gateway against its stand-in: what stands on them, paging, errors midway. */
public abstract class GatewayListsContract extends GatewayCallsContract {

  /** The other side. */
  protected abstract StandIn there();

  /** The gateway with another patience. */
  protected abstract KeyedGateway gateway(Duration patience);

  /** The moment by the stand-in's clock. */
  protected abstract Instant now();

  /** The stand-in's fee for {@link #PRICE}, without tax. */
  protected abstract Money fee();

  private GatewayLists lists() {
    return gateway().lists().orElseThrow();
  }

  private String paid(String receipt) {
    return there().pays(gateway().create(call(receipt, PRICE)).id());
  }

  private List<GatewayRecord> all(Kind kind) {
    return read(place -> lists().page(kind, now().minusSeconds(60), now().plusSeconds(60), place));
  }

  private static List<GatewayRecord> read(Function<String, GatewayPage> pages) {
    List<GatewayRecord> records = new ArrayList<>();
    String place = GatewayLists.BEGIN;
    while (place != null) {
      GatewayPage page = pages.apply(place);
      records.addAll(page.records());
      place = page.next();
    }
    return records;
  }

  @Test
  void anEmptyDayHasEmptyLists() {
    paid(receipt());
    for (Kind kind : List.of(Kind.PAYMENT, Kind.REFUND, Kind.SETTLEMENT)) {
      Instant day = now().minus(Duration.ofDays(9));
      GatewayPage page = lists().page(kind, day, day.plus(Duration.ofDays(1)), GatewayLists.BEGIN);
      assertThat(page).isEqualTo(new GatewayPage(List.of(), null));
    }
  }

  @Test
  void aListedPaymentCarriesItsAmountFeeAndNames() {
    String receipt = receipt();
    String payment = paid(receipt);
    there().declines(gateway().create(call(receipt(), PRICE)).id(), "The bank said no.");

    List<GatewayRecord> done =
        all(Kind.PAYMENT).stream().filter(one -> one.state() == State.DONE).toList();

    assertThat(done)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo(payment);
              assertThat(one.amount()).isEqualTo(PRICE);
              assertThat(one.fee())
                  .isEqualTo(new GatewayFee(fee(), Money.paise(Math.round(fee().minor() * 0.18))));
              assertThat(one.names().own()).isEqualTo(receipt);
              assertThat(one.at()).isBetween(now().minusSeconds(5), now());
            });
  }

  @Test
  void aPaymentThatWentBackIsStillListedAsPaid() {
    String payment = paid(receipt());
    gateway().refund(new RefundCall("rfn_all_of_it_1", payment, PRICE));

    assertThat(all(Kind.PAYMENT)).singleElement().matches(one -> one.state() == State.DONE);
    assertThat(all(Kind.REFUND))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.state()).isEqualTo(State.DONE);
              assertThat(one.amount()).isEqualTo(PRICE);
              assertThat(one.names().payment()).isEqualTo(payment);
              assertThat(one.names().own()).isEqualTo("rfn_all_of_it_1");
            });
  }

  @Test
  void listsOfManyPagesAreReadWholeAndNothingTwice() {
    String payment = paid(receipt());
    for (int i = 0; i < 204; i++) {
      paid(receipt());
    }
    there().crowdRefunds(payment, 230);

    assertThat(all(Kind.PAYMENT))
        .hasSize(205)
        .extracting(GatewayRecord::id)
        .doesNotHaveDuplicates();
    assertThat(all(Kind.REFUND)).hasSize(230).extracting(GatewayRecord::id).doesNotHaveDuplicates();
  }

  @Test
  void aSettlementIsTheSumOfItsParts() {
    String payment = paid(receipt());
    paid(receipt());
    gateway().refund(new RefundCall("rfn_of_a_part_1", payment, Money.paise(5_000)));
    String first = there().settles();
    for (int i = 0; i < 120; i++) {
      paid(receipt());
    }
    String second = there().settles();

    List<GatewayRecord> settled = all(Kind.SETTLEMENT);
    assertThat(settled).extracting(GatewayRecord::id).containsExactlyInAnyOrder(first, second);
    for (GatewayRecord settlement : settled) {
      List<GatewayRecord> parts = read(place -> lists().parts(settlement, place));
      assertThat(parts).hasSize(settlement.id().equals(first) ? 3 : 120);
      assertThat(parts.stream().map(GatewayRecord::amount).reduce(Money::plus))
          .contains(settlement.amount());
    }
  }

  @Test
  void whatWasMissedIsAskedForAndReadsLikeItsWebhook() {
    String payment = paid(receipt());
    String refund =
        gateway().refund(new RefundCall("rfn_missed_one_1", payment, PRICE)).gatewayRefundId();
    String settlement = there().settles();

    assertThat(asked(Kind.PAYMENT, payment))
        .isInstanceOfSatisfying(
            PaymentNews.class,
            news -> {
              assertThat(news.step()).isEqualTo(Step.CAPTURED);
              assertThat(news.gatewayPaymentId()).isEqualTo(payment);
              assertThat(news.amount()).isEqualTo(PRICE);
            });
    assertThat(asked(Kind.REFUND, refund))
        .isInstanceOfSatisfying(
            RefundNews.class,
            news -> {
              assertThat(news.step()).isEqualTo(RefundStep.PROCESSED);
              assertThat(news.key()).isEqualTo("rfn_missed_one_1");
            });
    assertThat(asked(Kind.SETTLEMENT, settlement))
        .isInstanceOfSatisfying(
            SettlementNews.class, news -> assertThat(news.settlementId()).isEqualTo(settlement));
  }

  private GatewayEvent asked(Kind kind, String id) {
    String text = lists().news(kind, id).orElseThrow().text();
    return gateway().read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anAgreementIsNoMoneyOnTheList() {
    there().agrees(gateway().create(call(receipt(), PRICE)).id());
    assertThat(all(Kind.PAYMENT)).noneMatch(one -> one.state() == State.DONE);
  }

  @Test
  void anErrorMidwayIsSilenceAndThePageCanBeAskedForAgain() {
    for (int i = 0; i < 120; i++) {
      paid(receipt());
    }
    Instant from = now().minusSeconds(60);
    Instant to = now().plusSeconds(60);
    GatewayPage first = lists().page(Kind.PAYMENT, from, to, GatewayLists.BEGIN);
    String next = String.valueOf(first.next());

    there().become(Trouble.BROKEN);
    assertThatExceptionOfType(GatewaySilent.class)
        .isThrownBy(() -> lists().page(Kind.PAYMENT, from, to, next));
    there().become(Trouble.NONE);

    assertThat(lists().page(Kind.PAYMENT, from, to, next).records()).hasSize(20);
  }

  @ParameterizedTest
  @EnumSource(
      value = Trouble.class,
      names = {"PAGE", "BAD_GATEWAY", "BROKEN", "BUSY", "SLOW", "TRICKLE", "CUT"})
  void whateverIsNoAnswerIsSilenceForEveryList(Trouble trouble) {
    there().become(trouble);
    boolean slow = trouble == Trouble.SLOW || trouble == Trouble.TRICKLE;
    GatewayLists lists =
        gateway(slow ? Duration.ofMillis(300) : Duration.ofSeconds(5)).lists().orElseThrow();
    Instant from = now().minusSeconds(60);
    GatewayRecord settlement =
        new GatewayRecord(
            Kind.SETTLEMENT,
            "setl_1",
            State.DONE,
            PRICE,
            null,
            GatewayRecord.Names.ofSettlement(null),
            now());

    List<Runnable> calls =
        List.of(
            () -> lists.page(Kind.PAYMENT, from, now(), GatewayLists.BEGIN),
            () -> lists.page(Kind.REFUND, from, now(), GatewayLists.BEGIN),
            () -> lists.page(Kind.SETTLEMENT, from, now(), GatewayLists.BEGIN),
            () -> lists.parts(settlement, GatewayLists.BEGIN),
            () -> lists.news(Kind.PAYMENT, "pay_1"),
            () -> lists.news(Kind.REFUND, "rfnd_1"),
            () -> lists.news(Kind.SETTLEMENT, "setl_1"));
    calls.forEach(call -> assertThatExceptionOfType(GatewaySilent.class).isThrownBy(call::run));
  }
}
