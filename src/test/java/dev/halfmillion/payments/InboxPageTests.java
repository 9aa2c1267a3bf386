package dev.halfmillion.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.halfmillion.payments.inbox.TurnedAway;
import dev.halfmillion.platform.Role;
import dev.halfmillion.sandbox.SignedEvent;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What gateways send and what forgers try is there to be seen by those who keep the books. */
@PaymentTest
class InboxPageTests {

  private static final Pattern NEWEST = Pattern.compile("href=\"(/admin/inbox/inb_[0-9a-z]+)\"");
  private static final Pattern BAD_SIGNATURES =
      Pattern.compile("Bad signature</td>.*?hm-amount-cell\">(\\d+)</td>", Pattern.DOTALL);

  @Autowired MockMvc mvc;
  @Autowired PaymentStory story;
  @Autowired TestOrders orders;
  @Autowired TurnedAway turnedAway;

  @Test
  void aMismatchStandsThereWithItsReasonItsTextAndItsOrder() throws Exception {
    PaymentAttempt attempt = story.opened();
    story.deliver(story.changed(story.pays(attempt), "\"amount\":199900", "\"amount\" : 199899"));

    String list = page("/admin/inbox?state=quarantined");
    assertThat(list).contains("Quarantined", "Paid 199899 minor units");
    assertThat(page(newest(list)))
        .contains("Paid 199899 minor units", "\"amount\" : 199899", "Deal with it again")
        .contains("/admin/orders/ord_");
    assertThat(orders.told(attempt.orderId()).captures()).isZero();
  }

  @Test
  void newsOfAnOrderNobodyKnowsStandsThereToo() throws Exception {
    PaymentAttempt attempt = story.opened();
    SignedEvent event = story.pays(attempt);
    story.deliver(
        story.changed(
            story.changed(event, attempt.gatewayOrderId(), "order_of_nobody"),
            attempt.id().toString(),
            "att_0000000000000000000000000"));

    assertThat(page(newest(page("/admin/inbox?state=quarantined")))).contains("order_of_nobody");
  }

  @Test
  void aForgeryIsCountedWhereItCanBeSeen() throws Exception {
    turnedAway.flush();
    long before = badSignatures();
    SignedEvent event = story.pays(story.opened());
    SignedEvent forged = new SignedEvent(event.eventId(), event.event(), event.body(), "00");

    assertThat(story.arrive(forged)).isEqualTo(Inbox.Receipt.TURNED_AWAY);
    turnedAway.flush();

    assertThat(badSignatures()).isEqualTo(before + 1);
  }

  @Test
  void aReplayedWebhookIsOneLineAndBooksNothingMore() throws Exception {
    PaymentAttempt attempt = story.opened();
    SignedEvent event = story.pays(attempt);
    story.deliver(event);

    assertThat(story.deliver(event)).isEqualTo(Inbox.Receipt.REPEATED);
    assertThat(story.news(attempt.orderId())).containsExactly("processed");
    assertThat(orders.told(attempt.orderId()).captures()).isEqualTo(1);
  }

  @Test
  void whatIsMendedGetsAnotherTurnByTheButtonAndOnlyOnce() throws Exception {
    PaymentAttempt attempt = story.opened();
    orders.refuse(attempt.orderId(), "Not now.");
    story.deliver(story.pays(attempt));
    String news = newest(page("/admin/inbox?state=quarantined"));
    orders.mend(attempt.orderId());

    press(news).andExpect(status().isSeeOther()).andExpect(redirectedUrl(news));
    story.settle();

    assertThat(orders.told(attempt.orderId()).captures()).isEqualTo(1);
    press(news).andExpect(status().isConflict());
  }

  private ResultActions press(String news) throws Exception {
    return mvc.perform(post(news + "/replays").with(SignedIn.as(Role.FINANCE)).with(Csrf.token()));
  }

  private String page(String path) throws Exception {
    return mvc.perform(get(path).with(SignedIn.as(Role.FINANCE)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static String newest(String list) {
    Matcher link = NEWEST.matcher(list);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private long badSignatures() throws Exception {
    Matcher row = BAD_SIGNATURES.matcher(page("/admin/inbox"));
    return row.find() ? Long.parseLong(row.group(1)) : 0;
  }
}
