package dev.halfmillion.payments;

import dev.halfmillion.payments.gateways.GatewayEvent.SettlementNews;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.inbox.Handled;
import dev.halfmillion.payments.inbox.Quarantined;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Mode;
import dev.halfmillion.platform.Sql;
import dev.halfmillion.platform.live.TestMark;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the gateways have paid out to the bank. */
@Repository
class Settlements {

  private final JdbcClient jdbc;
  private final Gateways gateways;
  private final PaymentBooks books;
  private final Academy academy;
  private final TestMark mark;

  Settlements(
      JdbcClient jdbc, Gateways gateways, PaymentBooks books, Academy academy, TestMark mark) {
    this.jdbc = jdbc;
    this.gateways = gateways;
    this.books = books;
    this.academy = academy;
    this.mark = mark;
  }

  /**
   * Takes a settlement in and books it, once; within the caller's transaction. What a sandbox pays
   * out is a test, and what a gateway outside pays out is none: the other kind does not count now.
   */
  Handled apply(String gateway, SettlementNews news) {
    if (!news.amount().isPositive()) {
      throw new Quarantined("A settlement of nothing or less.");
    }
    mark.tell(academy.mode() != Mode.DEMO && !gateways.require(gateway).charges());
    if (!mark.counts(mark.now())) {
      return Handled.ignored(
          academy.testing()
              ? "Real money, which an academy in trial does not count."
              : "The academy sells for real by now. This was a test.");
    }
    if (!insert(gateway, news)) {
      return Handled.ignored("This settlement is booked already.");
    }
    books.settled(gateway, news);
    return Handled.done();
  }

  private boolean insert(String gateway, SettlementNews news) {
    try {
      jdbc.sql(
              """
              INSERT INTO payments_settlement
                (id, gateway, gateway_settlement_id, amount_minor, currency, reference, settled_at,
                 test)
              VALUES (:id, :gateway, :settlement, :amount, :currency, :reference, :at, :test)
              """)
          .param("id", Ids.bytes(Ids.next()))
          .param("gateway", gateway)
          .param("settlement", news.settlementId())
          .param("amount", news.amount().minor())
          .param("currency", news.amount().currencyCode())
          .param("reference", news.reference())
          .param("at", Sql.timestamp(news.at()))
          .param("test", mark.now())
          .update();
      return true;
    } catch (DuplicateKeyException booked) {
      return false;
    }
  }
}
