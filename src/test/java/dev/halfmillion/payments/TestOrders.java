package dev.halfmillion.payments;

import dev.halfmillion.ledger.AccountRef;
import dev.halfmillion.ledger.Journal;
import dev.halfmillion.ledger.Ledger;
import dev.halfmillion.money.Money;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.PublicId;
import dev.halfmillion.platform.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders as payments see them: a row that is locked, paid once, and booked like a sale. */
@Primary
public class TestOrders
    implements PaymentSettled,
        PaymentRefunded,
        RefundFound,
        PaymentDisputed,
        PayableOrders,
        SaleChecks {

  static final AccountRef CLEARING = AccountRef.asset("gateway-clearing").of("sandbox");
  static final AccountRef REVENUE = AccountRef.income("revenue");
  static final AccountRef REFUNDS = AccountRef.income("refunds");

  private final JdbcClient jdbc;
  private final Ledger ledger;
  private final List<String> disputes = new CopyOnWriteArrayList<>();
  private final Map<UUID, Money> asking = new ConcurrentHashMap<>();
  private final Map<UUID, String> refusing = new ConcurrentHashMap<>();
  private final Map<UUID, RuntimeException> breaking = new ConcurrentHashMap<>();

  TestOrders(JdbcClient jdbc, Ledger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
    jdbc.sql(
            """
            CREATE TABLE IF NOT EXISTS test_order (
              id BINARY(16) NOT NULL PRIMARY KEY, paid_by VARCHAR(64), captures INT NOT NULL,
              declines INT NOT NULL, refunds INT NOT NULL, failed_refunds INT NOT NULL)
            """)
        .update();
  }

  /** A new order. */
  UUID place() {
    UUID id = Ids.next();
    jdbc.sql("INSERT INTO test_order VALUES (:id, NULL, 0, 0, 0, 0)")
        .param("id", Ids.bytes(id))
        .update();
    return id;
  }

  /** Sets what an order asks to be paid, where that is not the usual price. */
  void ask(UUID order, Money amount) {
    asking.put(order, amount);
  }

  /** Makes an order call every payment a mismatch. */
  void refuse(UUID order, String reason) {
    refusing.put(order, reason);
  }

  /** Makes every payment of an order fail for a reason of our own. */
  void breakOn(UUID order) {
    breaking.put(order, new IllegalStateException("broken on purpose"));
  }

  /** Ends what {@link #refuse} and {@link #breakOn} began. */
  void mend(UUID order) {
    refusing.remove(order);
    breaking.remove(order);
  }

  /** These orders have no grants, commissions or invoices that could be missing. */
  @Override
  public List<Finding> findings(List<Sold> payments) {
    return List.of();
  }

  @Override
  public void mend(Wrong wrong, UUID orderId, UserId by) {}

  @Override
  public PaymentRequest payable(UUID orderId) {
    Money asked = asking.get(orderId);
    return asked == null ? PaymentStory.request(orderId) : PaymentStory.request(orderId, asked);
  }

  /** What an order has been told. */
  record Told(@Nullable String paidBy, int captures, int declines, int refunds, int failed) {}

  Told told(UUID order) {
    return jdbc.sql("SELECT * FROM test_order WHERE id = :id")
        .param("id", Ids.bytes(order))
        .query(
            (row, n) ->
                new Told(
                    row.getString("paid_by"),
                    row.getInt("captures"),
                    row.getInt("declines"),
                    row.getInt("refunds"),
                    row.getInt("failed_refunds")))
        .single();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(UUID orderId) {
    jdbc.sql("SELECT id FROM test_order WHERE id = :id FOR UPDATE")
        .param("id", Ids.bytes(orderId))
        .query(byte[].class)
        .optional();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Outcome captured(CapturedPayment payment) {
    UUID order = payment.orderId();
    count("captures", order);
    if (breaking.containsKey(order)) {
      throw breaking.get(order);
    }
    if (refusing.containsKey(order)) {
      return Outcome.mismatch(refusing.get(order));
    }
    if (told(order).paidBy() != null) {
      return Outcome.surplus();
    }
    jdbc.sql("UPDATE test_order SET paid_by = :payment WHERE id = :id")
        .param("payment", payment.gatewayPaymentId())
        .param("id", Ids.bytes(order))
        .update();
    ledger.post(
        Journal.because("sale:" + order, payment.capturedAt())
            .about(PublicId.format("ord", order))
            .debit(CLEARING, payment.amount())
            .credit(REVENUE, payment.amount()));
    return Outcome.fulfilled();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void failed(UUID orderId, AttemptId attempt, @Nullable String reason) {
    count("declines", orderId);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void refunded(RefundedPayment refund) {
    count("refunds", refund.orderId());
    ledger.post(
        Journal.because(refund.cause(), refund.refundedAt())
            .about(PublicId.format("ord", refund.orderId()))
            .debit(REFUNDS, refund.amount())
            .credit(CLEARING, refund.amount()));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void failed(UUID orderId, RefundId refund, String cause, String reason) {
    count("failed_refunds", orderId);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<String> found(UUID orderId, Money amount, String reason) {
    return Optional.of("found-by-test:" + Ids.next());
  }

  @Override
  public void opened(DisputedPayment payment) {
    disputes.add("opened " + payment.gatewayDisputeId());
  }

  @Override
  public void ended(DisputedPayment payment) {
    disputes.add("ended " + payment.gatewayDisputeId());
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void lost(DisputedPayment payment) {
    disputes.add("lost " + payment.gatewayDisputeId());
    AccountRef from = AccountRef.asset(payment.held() ? "disputes-held" : "gateway-clearing");
    ledger.post(
        Journal.because("dispute:" + payment.name() + ":lost", payment.at())
            .about(PublicId.format("ord", payment.orderId()))
            .debit(REFUNDS, payment.amount())
            .credit(from.of(payment.gateway()), payment.amount()));
  }

  /** What an order was told of a dispute, in order. */
  List<String> disputes(String gatewayDisputeId) {
    return disputes.stream()
        .filter(told -> told.endsWith(" " + gatewayDisputeId))
        .map(told -> told.substring(0, told.indexOf(' ')))
        .toList();
  }

  private void count(String column, UUID order) {
    jdbc.sql("UPDATE test_order SET " + column + " = " + column + " + 1 WHERE id = :id")
        .param("id", Ids.bytes(order))
        .update();
  }

  /** Debits less credits of everything booked about an order on one account. */
  Money booked(UUID order, AccountRef account) {
    List<Long> amounts =
        jdbc.sql(
                """
                SELECT e.amount_minor FROM ledger_entry e
                  JOIN ledger_account a ON a.id = e.account_id
                  JOIN ledger_journal j ON j.id = e.journal_id
                 WHERE j.about = :about AND a.code = :code
                """)
            .param("about", PublicId.format("ord", order))
            .param("code", account.code())
            .query(Long.class)
            .list();
    return Money.paise(amounts.stream().mapToLong(Long::longValue).sum());
  }
}
