package dev.halfmillion.affiliates.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.affiliates.ClickFacts;
import dev.halfmillion.affiliates.Clicks;
import dev.halfmillion.affiliates.CommissionStatus;
import dev.halfmillion.affiliates.tracking.Sightings;
import dev.halfmillion.identity.User;
import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.payouts.Pan;
import dev.halfmillion.payouts.Payees;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.sales.Referrals;
import dev.halfmillion.testing.HalfmillionTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HalfmillionTest
class SelfReferralTests {

  private static final String HOME = "198.51.100.23";

  @Autowired ApplicationContext application;
  @Autowired UserDirectory people;
  @Autowired Sightings sightings;
  @Autowired Clicks clicks;
  @Autowired Referrals referrals;
  @Autowired Payees payees;

  CommissionBench bench;
  AffiliateStory story;
  Affiliate affiliate;
  User person;

  @BeforeEach
  void begin() {
    bench = new CommissionBench(application);
    story = bench.story;
    affiliate = story.affiliate("Kavya Nair");
    person = people.get(affiliate.user());
  }

  @Test
  void theSameMailboxWrittenDifferentlyHolds() {
    String tagged = person.email().replace("@", "+shop@");

    assertThat(signals(bought(click("", AffiliateStory.PHONE), tagged, "+919999900000")))
        .containsExactly("same-mailbox");
  }

  @Test
  void theSamePhoneHolds() {
    OrderPaid order = bought(click("", AffiliateStory.PHONE), "other@shop.test", person.phone());

    assertThat(signals(order)).containsExactly("same-phone");
    assertThat(bench.commissionOf(order).status()).isEqualTo(CommissionStatus.HELD);
  }

  @Test
  void theSamePanUnderAnotherNameHolds() {
    UserId twin = story.person("K. Nair");
    Pan pan = new Pan("ABCPN%04dK".formatted(System.nanoTime() % 10_000));
    payees.enterPerson(affiliate.user(), "Kavya Nair", pan, affiliate.user());
    payees.enterPerson(twin, "K Nair", pan, twin);
    OrderPaid order =
        story.order(twin, story.course(), click("", AffiliateStory.PHONE), bench.clock.instant());
    bench.paid(order);

    assertThat(signals(order)).containsExactly("same-payee");
    assertThat(bench.commissionOf(order).status()).isEqualTo(CommissionStatus.HELD);
  }

  @Test
  void theSameBrowserAtTheSamePlaceHolds() {
    sightings.note(affiliate.id(), HOME, AffiliateStory.PHONE, null);

    OrderPaid order = bought(click(HOME, AffiliateStory.PHONE), "other@shop.test", "+919999900001");

    assertThat(signals(order)).containsExactly("same-device", "same-network");
    assertThat(bench.commissionOf(order).status()).isEqualTo(CommissionStatus.HELD);
  }

  @Test
  void theOwnReferralCookieInTheBrowserOfTheDashboardHolds() {
    String token = click("", AffiliateStory.PHONE);
    sightings.note(affiliate.id(), "203.0.113.9", "Another browser", token);

    assertThat(signals(bought(token, "other@shop.test", "+919999900002")))
        .containsExactly("same-device");
  }

  @Test
  void aSharedConnectionAloneHoldsNothing() {
    sightings.note(affiliate.id(), HOME, AffiliateStory.PHONE, null);

    OrderPaid order =
        bought(click(HOME, "Mozilla/5.0 (Windows NT 10.0)"), "other@shop.test", "+919999900003");

    assertThat(signals(order)).containsExactly("same-network");
    assertThat(bench.commissionOf(order).status()).isEqualTo(CommissionStatus.PENDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0:0:0:0:0:0:0:1", "192.168.1.20", "10.0.0.7"})
  void theAddressOfThisMachineOrNetworkSaysNothing(String ip) {
    sightings.note(affiliate.id(), ip, AffiliateStory.PHONE, null);

    OrderPaid order = bought(click(ip, AffiliateStory.PHONE), "other@shop.test", "+919999900006");

    assertThat(signals(order)).isEmpty();
    assertThat(bench.commissionOf(order).status()).isEqualTo(CommissionStatus.PENDING);
  }

  @Test
  void theBrowserOfTheDashboardHoldsAtHomeToo() {
    String token = click("127.0.0.1", AffiliateStory.PHONE);
    sightings.note(affiliate.id(), "127.0.0.1", AffiliateStory.PHONE, token);

    assertThat(signals(bought(token, "other@shop.test", "+919999900007")))
        .containsExactly("same-device");
  }

  @Test
  void aStrangerRaisesNothing() {
    OrderPaid order = bought(click("", AffiliateStory.PHONE), "other@shop.test", "+919999900004");

    assertThat(signals(order)).isEmpty();
    assertThat(bench.commissionOf(order).status()).isEqualTo(CommissionStatus.PENDING);
  }

  @Test
  void theCheckoutSeesWhoWouldWin() {
    String token = click("", AffiliateStory.PHONE);

    assertThat(referrals.ofToken(token).orElseThrow().displayName()).isEqualTo("Kavya Nair");
    assertThat(referrals.ofToken("forged.token")).isEmpty();
    assertThat(referrals.tokenForCode("nobody-has-this")).isEmpty();
    assertThat(referrals.linkOf(affiliate.user(), product()).orElseThrow().toString())
        .contains(affiliate.path() + "?to=");
    assertThat(referrals.linkOf(story.person("Nobody"), product())).isEmpty();
  }

  @Test
  void aTypedCodeWinsOverTheCarriedLinkWhichIsStoredAsTheLoser() {
    Affiliate other = story.affiliate("Imran Khan");
    String carried = story.click(other, bench.clock.instant()).token();
    String typed = referrals.tokenForCode(affiliate.code().toUpperCase(), carried).orElseThrow();

    OrderPaid order = bought(typed, "other@shop.test", "+919999900005");

    assertThat(bench.rule(order)).isEqualTo("typed-code");
    assertThat(bench.candidates(order).stream().map(c -> c.get("verdict")))
        .containsExactly("won", "code-typed");
    assertThat(bench.rowsOf(affiliate)).hasSize(1);
    assertThat(bench.rowsOf(other)).isEmpty();
  }

  private dev.halfmillion.catalog.Product product() {
    return application
        .getBean(dev.halfmillion.catalog.Catalog.class)
        .byId(story.course().id())
        .orElseThrow();
  }

  private String click(String ip, String agent) {
    String from = ip.isEmpty() ? "192.0.2.44" : ip;
    Instant now = bench.clock.instant();
    return clicks
        .record(new ClickFacts(affiliate.code(), "", "", "", "", "", from, agent, now))
        .orElseThrow()
        .token();
  }

  private OrderPaid bought(String token, String email, String phone) {
    OrderPaid plain = story.order(story.course(), token, bench.clock.instant());
    OrderPaid order =
        new OrderPaid(
            plain.orderId(),
            plain.orderNumber(),
            plain.buyer(),
            plain.placedAt(),
            plain.paidAt(),
            plain.lines(),
            token,
            email,
            phone,
            false);
    bench.paid(order);
    return order;
  }

  private List<String> signals(OrderPaid order) {
    return bench
        .jdbc
        .sql(
            "SELECT signal_kind FROM affiliates_signal WHERE commission_id = :id ORDER BY weight"
                + " DESC")
        .param("id", Ids.bytes(bench.idOf(order).value()))
        .query(String.class)
        .list();
  }
}
