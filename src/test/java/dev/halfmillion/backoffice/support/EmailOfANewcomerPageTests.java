package dev.halfmillion.backoffice.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.halfmillion.identity.UserDirectory;
import dev.halfmillion.identity.UserRegistration;
import dev.halfmillion.money.Money;
import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.Role;
import dev.halfmillion.platform.UserId;
import dev.halfmillion.sales.Checkouts;
import dev.halfmillion.sales.IndianState;
import dev.halfmillion.sales.Order;
import dev.halfmillion.sales.OrderBook;
import dev.halfmillion.sales.SalesTest;
import dev.halfmillion.sales.Shop;
import dev.halfmillion.sales.Till;
import dev.halfmillion.testing.Csrf;
import dev.halfmillion.testing.SignedIn;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A buyer who mistyped the address at checkout and never got in calls support. */
@SalesTest
class EmailOfANewcomerPageTests {

  @Autowired MockMvc mvc;
  @Autowired Shop shop;
  @Autowired Till till;
  @Autowired Checkouts checkouts;
  @Autowired OrderBook book;
  @Autowired UserDirectory people;
  @Autowired UserRegistration registration;
  @Autowired Notifications notifications;

  Order order;
  UserId slip;
  String right;

  @BeforeEach
  void somebodyMistyped() {
    order = till.paid(IndianState.ODISHA, shop.product(Money.rupees(1_999)));
    slip = book.find(order.id()).orElseThrow().buyer().requireId();
    right = Shop.freshEmail();
    await("the first receipt goes to the mistyped address")
        .atMost(Duration.ofSeconds(20))
        .until(() -> receiptsTo(order.buyer().email()) == 1);
  }

  @Test
  void theAddressIsCorrectedForAllTheyBoughtAndTheReceiptFollows() throws Exception {
    correct();
    correct();

    assertThat(people.get(slip).email()).isEqualTo(right);
    await().atMost(Duration.ofSeconds(10)).until(() -> reload().buyer().email().equals(right));
    assertThat(receiptsTo(right)).isOne();
    assertThat(notifications.to(order.buyer().email(), 20))
        .as("a stranger's mailbox is told nothing of it")
        .noneMatch(mail -> mail.subject().contains("address"));
  }

  @Test
  void whereTheRightAddressIsKnownWhatWasBoughtMoves() throws Exception {
    UserId known = registration.ensure(right, "Known Person", null);
    correct();

    assertThat(reload().buyer().requireId()).isEqualTo(known);
    assertThat(checkouts.owns(known, order.lines().getFirst().product())).isTrue();
    assertThat(checkouts.owns(slip, order.lines().getFirst().product())).isFalse();
  }

  private void correct() throws Exception {
    assertThat(
            mvc.perform(
                    post("/admin/people/" + slip + "/email")
                        .param("email", right)
                        .param("reason", "Typed gmial")
                        .with(SignedIn.as(Role.SUPPORT))
                        .with(Csrf.token()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(303);
  }

  private long receiptsTo(String address) {
    return notifications.to(address, 20).stream()
        .filter(mail -> mail.subject().startsWith("Your receipt"))
        .count();
  }

  private Order reload() {
    return book.find(order.id()).orElseThrow();
  }
}
