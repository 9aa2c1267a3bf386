package dev.halfmillion.affiliates.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.affiliates.Affiliate;
import dev.halfmillion.affiliates.AffiliateProgram;
import dev.halfmillion.affiliates.AffiliateStatus;
import dev.halfmillion.affiliates.AffiliateStory;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.Transactions;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.OrderPaid;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.HalfmillionTest;
import dev.halfmillion.testing.SignedIn;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HalfmillionTest
class AffiliatePagesTests {

  @Autowired MockMvc mvc;
  @Autowired ApplicationContext application;
  @Autowired ApplicationEventPublisher events;
  @Autowired AffiliateProgram program;
  @Autowired Transactions transactions;
  @Autowired BusinessClock clock;

  AffiliateStory story;
  Affiliate affiliate;

  @BeforeEach
  void begin() {
    story = new AffiliateStory(application);
    affiliate = story.affiliate("Kavya Nair");
  }

  @ParameterizedTest
  @CsvSource({
    "/affiliate, 200, 303, 303",
    "/affiliate/links, 200, 403, 403",
    "/affiliate/money, 200, 403, 403",
    "/affiliate/sales, 200, 403, 403",
    "/affiliate/sales.csv, 200, 403, 403",
    "/affiliate/learn, 200, 403, 403",
    "/affiliate/live, 200, 403, 403",
    "/affiliate/join, 303, 200, 200",
    "/admin/affiliates, 403, 403, 200",
    "/admin/commissions, 403, 403, 200",
    "/admin/payouts/new, 403, 403, 200"
  })
  void whoMayOpenWhat(String path, int asAffiliate, int asLearner, int asOwner) throws Exception {
    assertThat(open(path, me()).getStatus()).isEqualTo(asAffiliate);
    assertThat(open(path, SignedIn.as(Role.LEARNER)).getStatus()).isEqualTo(asLearner);
    assertThat(open(path, SignedIn.as(Role.OWNER)).getStatus()).isEqualTo(asOwner);
    assertThat(mvc.perform(get(path)).andReturn().getResponse().getHeader("Location"))
        .startsWith("/sign-in?next=");
  }

  @Test
  void supportReadsButDoesNotPrepareOrDecide() throws Exception {
    RequestPostProcessor support = SignedIn.as(Role.SUPPORT);

    assertThat(open("/admin/affiliates/" + affiliate.id(), support).getStatus()).isEqualTo(200);
    assertThat(open("/admin/payouts/new", support).getStatus()).isEqualTo(403);
    assertThat(
            send("/admin/affiliates/" + affiliate.id() + "/suspension", support, "reason", "x")
                .getStatus())
        .isEqualTo(403);
    assertThat(program.find(affiliate.id()).orElseThrow().takesPart()).isTrue();
  }

  @Test
  void theOwnerSuspendsWithAReason() throws Exception {
    String path = "/admin/affiliates/" + affiliate.id() + "/suspension";
    UserId owner = story.person("Owner");

    MockHttpServletResponse again = send(path, SignedIn.as(owner, Role.OWNER), "reason", " ");
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(again.getContentAsString()).contains("Give a reason", "Newest sales");
    assertThat(send(path, SignedIn.as(owner, Role.OWNER), "reason", "Spam").getStatus())
        .isEqualTo(303);
    assertThat(program.find(affiliate.id()).orElseThrow().status())
        .isEqualTo(AffiliateStatus.SUSPENDED);
    assertThat(open("/affiliate", me()).getContentAsString()).contains("Suspended");
  }

  @Test
  void joiningNeedsTheTickAndThePresentVersion() throws Exception {
    UserId learner = story.person("Ritu Das");
    RequestPostProcessor her = SignedIn.as(learner, Role.LEARNER);

    assertThat(send("/affiliate/join", her, "version", AffiliateProgram.AGREEMENT).getStatus())
        .isEqualTo(422);
    assertThat(send("/affiliate/join", her, "version", "old", "accepted", "true").getStatus())
        .isEqualTo(422);
    assertThat(program.of(learner)).isEmpty();
    assertThat(
            send("/affiliate/join", her, "version", AffiliateProgram.AGREEMENT, "accepted", "true")
                .getStatus())
        .isEqualTo(303);
    assertThat(program.of(learner)).isPresent();
  }

  @Test
  void beforeTheFirstSaleTheDashboardSaysWhatToDo() throws Exception {
    assertThat(open("/affiliate", me()).getContentAsString())
        .contains("Your first sale will show here", "Example of a sale", affiliate.code());
    assertThat(open("/affiliate/money", me()).getContentAsString())
        .contains("Your first sale will show here");
  }

  @Test
  void aSaleShowsWithItsReasonAndWithoutTheBuyersName() throws Exception {
    sell();

    String home = open("/affiliate", me()).getContentAsString();
    assertThat(home).contains("₹1,355", "Your link on WhatsApp, opened just before", "Pending");
    String list = open("/affiliate/sales?status=pending", me()).getContentAsString();
    assertThat(list).contains("/affiliate/sales/com_").doesNotContain("Sunita");
    assertThat(open("/affiliate/sales?status=paid", me()).getContentAsString())
        .contains("No sale here yet");
    assertThat(open("/affiliate/sales.csv", me()).getContentAsString())
        .contains("1355.25", "Reels on your phone");
  }

  @Test
  void nobodyReadsAnothersSale() throws Exception {
    sell();
    String list = open("/affiliate/sales", me()).getContentAsString();
    int at = list.indexOf("/affiliate/sales/com_");
    String path = list.substring(at, at + "/affiliate/sales/com_".length() + 25);
    Affiliate other = story.affiliate("Imran Khan");

    assertThat(open(path, me()).getContentAsString())
        .contains("Your link on WhatsApp was opened", "80 % of ₹1,694.06");
    assertThat(open(path, SignedIn.as(other.user(), Role.AFFILIATE)).getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/affiliate/sales?from=1-com_x",
        "/affiliate/sales?from=99999999999999999-com_0000000000000000000000000",
        "/affiliate/sales?status=%F0%9F%98%80&from=-",
        "/affiliate/links/qr.svg?to=%2F%2Fevil",
        "/affiliate/live?since=nonsense"
      })
  void oddInputIsHarmless(String path) throws Exception {
    assertThat(open(URI.create(path), me()).getStatus()).isEqualTo(200);
  }

  @Test
  void aLinkOfOnesOwnIsKeptCountedAndTakenOff() throws Exception {
    AffiliateStory.Sold course = story.course();

    assertThat(
            send(
                    "/affiliate/links",
                    me(),
                    "product",
                    course.slug(),
                    "campaign",
                    "Diwali 26",
                    "channel",
                    "youtube")
                .getStatus())
        .isEqualTo(303);
    String page = open("/affiliate/links", me()).getContentAsString();
    assertThat(page).contains("diwali-26, YouTube", "c=diwali-26&amp;s=youtube");
    int at = page.indexOf("/affiliate/links/lnk_");
    String removal = page.substring(at, page.indexOf('"', at));
    assertThat(send(removal, me()).getStatus()).isEqualTo(303);
    assertThat(open("/affiliate/links", me()).getContentAsString()).contains("None yet");
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "<script>, ''", "'has/slash', youtube"})
  void aLinkWithoutAWordOrWithAStrangeOneIsMended(String campaign, String channel)
      throws Exception {
    MockHttpServletResponse answer =
        send("/affiliate/links", me(), "campaign", campaign, "channel", channel);

    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).doesNotContain("<script>,");
  }

  @Test
  void anOpenDashboardHearsOfASale() throws Exception {
    MvcResult stream = mvc.perform(get("/affiliate/live").with(me())).andReturn();
    assertThat(stream.getRequest().isAsyncStarted()).isTrue();

    sell();

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(text(stream))
                    .contains("event:sale", "New sale: Reels on your phone, you get ₹1,355.25"));
    assertThat(text(stream).split("event:sale", -1)).hasSize(2);
  }

  /** Publishes a paid order and waits until its commission is there. */
  private void sell() {
    String token = story.click(affiliate, clock.instant()).token();
    OrderPaid order = story.order(story.course(), token, clock.instant());
    transactions.run(() -> events.publishEvent(order));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                !application
                    .getBean(SalesReader.class)
                    .page(affiliate.id(), SaleFilter.ALL, null, 1)
                    .isEmpty());
  }

  private RequestPostProcessor me() {
    return SignedIn.as(affiliate.user(), Role.AFFILIATE, Role.LEARNER);
  }

  private MockHttpServletResponse open(String path, RequestPostProcessor who) throws Exception {
    return open(URI.create(path), who);
  }

  private MockHttpServletResponse open(URI path, RequestPostProcessor who) throws Exception {
    return mvc.perform(get(path).with(who)).andReturn().getResponse();
  }

  private MockHttpServletResponse send(String path, RequestPostProcessor who, String... fields)
      throws Exception {
    MockHttpServletRequestBuilder request = post(path).with(who).with(Csrf.token());
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  private static String text(MvcResult stream) throws Exception {
    return stream.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
