package dev.halfmillion.sales;

import static org.assertj.core.api.Assertions.assertThat;

import dev.halfmillion.notifications.Notifications;
import dev.halfmillion.platform.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SalesTest
class BuyerMailsModuleTests {

  @Autowired BuyerMails mails;
  @Autowired Notifications notifications;

  /** Thrown, it would be brought again every few seconds for ever. */
  @Test
  void anEventOfAnOrderThatDoesNotExistIsDoneAtOnce() {
    OrderId nobodys = OrderId.next();

    mails.on(
        new OrderPaid(
            nobodys,
            "AA-2026-999999",
            UserId.next(),
            Instant.EPOCH,
            Instant.EPOCH,
            List.of(),
            null,
            "nobody@example.test",
            "+919822041576",
            false));

    assertThat(notifications.about(nobodys.toString())).isEmpty();
  }
}
