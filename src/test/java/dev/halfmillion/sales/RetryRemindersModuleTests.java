package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.catalog.ProductId;
import dev.halfmillion.money.Money;
import dev.halfmillion.notifications.MailNote;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.testing.MovableClock;
import dev.halfmillion.testing.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SalesTest
class RetryRemindersModuleTests {

  private static final String SUBJECT = "Your payment did not go through: try again";

  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired RetryReminders reminders;
  @Autowired Notifications notifications;
  @Autowired MovableClock clock;
  @Autowired MockMvc mvc;

  ProductId product;
  Order order;

  @BeforeEach
  void aPaymentWasDeclined() {
    product = shop.product(Money.rupees(1_999));
    order = shop.placed(IndianState.PUNJAB, product);
    checkouts.pay(order.id());
    till.tell(Step.FAILED, order);
  }

  @AfterEach
  void timeIsItself() {
    clock.reset();
  }

  @Test
  void theBuyerIsWrittenToOnceAfterAnHour() {
    clock.advance(Duration.ofMinutes(59));
    reminders.sendDue();
    assertThat(mails()).isEmpty();

    clock.advance(Duration.ofMinutes(2));
    reminders.sendDue();
    reminders.sendDue();
    assertThat(mails()).singleElement().extracting(MailNote::to).isEqualTo(order.buyer().email());

    checkouts.pay(order.id());
    till.tell(Step.FAILED, order);
    clock.advance(Duration.ofHours(3));
    reminders.sendDue();
    assertThat(mails()).hasSize(1);
  }

  @Test
  void theLinkInTheMailTakesTheSameOrderUpAgain() throws Exception {
    clock.advance(Duration.ofMinutes(61));
    reminders.sendDue();
    String id = PublicId.format("mail", mails().getFirst().id());
    Visitor visitor = new Visitor(mvc);
    String html = visitor.get("/mailbox/" + id + "/text").getContentAsString();
    assertThat(html).contains("nothing to unsubscribe from", "₹1,999.00");
    String link = html.replaceAll("(?s).*href=\"http[^/]*//[^/]*(/orders/[^\"]*)\".*", "$1");

    assertThat(visitor.get(link.replace("&amp;", "&")).getContentAsString())
        .contains("Try again: pay ₹1,999.00", order.number());
  }

  @Test
  void whoHasPaidMeanwhileHearsNothing() {
    till.pay(order);
    clock.advance(Duration.ofMinutes(61));
    reminders.sendDue();

    assertThat(mails()).isEmpty();
  }

  @Test
  void whoBoughtTheSameByAnotherOrderHearsNothing() {
    till.pay(checkouts.place(shop.wish(order.buyer().email(), IndianState.PUNJAB, product)));
    clock.advance(Duration.ofMinutes(61));
    reminders.sendDue();

    assertThat(mails()).isEmpty();
  }

  @Test
  void whoIsAtTheGatewayAgainIsLeftAloneForAnHour() {
    clock.advance(Duration.ofMinutes(55));
    checkouts.pay(order.id());
    clock.advance(Duration.ofMinutes(10));
    reminders.sendDue();
    assertThat(mails()).isEmpty();

    clock.advance(Duration.ofMinutes(55));
    reminders.sendDue();
    assertThat(mails()).hasSize(1);
  }

  @Test
  void aReminderThatIsADayLateIsDropped() {
    clock.advance(Duration.ofHours(26));
    reminders.sendDue();
    clock.reset();
    clock.advance(Duration.ofHours(2));
    reminders.sendDue();

    assertThat(mails()).isEmpty();
  }

  private List<MailNote> mails() {
    return notifications.about(order.id().toString()).stream()
        .filter(mail -> mail.subject().equals(SUBJECT))
        .toList();
  }
}
