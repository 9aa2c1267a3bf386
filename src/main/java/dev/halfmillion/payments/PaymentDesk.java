package dev.halfmillion.payments;

import dev.halfmillion.payments.GatewayWord.Answer;
import dev.halfmillion.payments.GatewayWord.Said;
import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.GatewayEvent.PaymentNews;
import dev.halfmillion.payments.gateways.GatewayEvent.Step;
import dev.halfmillion.payments.gateways.GatewayOrder;
import dev.halfmillion.payments.gateways.GatewayRefused;
import dev.halfmillion.payments.gateways.GatewaySilent;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.gateways.News;
import dev.halfmillion.payments.inbox.BankReferences;
import dev.halfmillion.payments.inbox.Intake;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What those who help payers ask of payments: what a gateway says right now, and what came in for
 * an order. Asking changes nothing; {@link #takeIn} lets the inbox have what was learnt.
 */
@Service
public class PaymentDesk {

  /** How long a person waits for all gateways of an order together. */
  public static final Duration PATIENCE = Duration.ofSeconds(6);

  private final Attempts attempts;
  private final Captures captures;
  private final Opening opening;
  private final Gateways gateways;
  private final Intake intake;
  private final BankReferences references;
  private final Transactions transactions;

  PaymentDesk(
      Attempts attempts,
      Captures captures,
      Opening opening,
      Gateways gateways,
      Intake intake,
      BankReferences references,
      Transactions transactions) {
    this.attempts = attempts;
    this.captures = captures;
    this.opening = opening;
    this.gateways = gateways;
    this.intake = intake;
    this.references = references;
    this.transactions = transactions;
  }

  /** Every payment captured for an order, oldest first; more than one means paid twice. */
  public List<CaptureNote> captures(UUID order) {
    return captures.ofOrder(order).stream().map(CaptureNote::of).toList();
  }

  /** What payers' banks call the payments of an order. */
  public List<String> bankReferences(UUID order) {
    return references.of(order);
  }

  /**
   * Asks the gateways about every attempt of an order, all at once and no longer than {@link
   * #PATIENCE}. Call it outside any transaction.
   */
  public List<GatewayWord> ask(UUID order) {
    requireNoTransaction();
    List<PaymentAttempt> all = attempts.ofOrder(order);
    List<FutureTask<GatewayWord>> questions = all.stream().map(this::question).toList();
    questions.forEach(question -> Thread.ofVirtual().name("ask-gateway").start(question));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<GatewayWord> words = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      words.add(await(questions.get(i), all.get(i), deadline));
    }
    return words;
  }

  /**
   * Asks the gateways about every attempt of an order and gives the inbox what they say, expired
   * and declined attempts included. Call it outside any transaction; asking twice takes nothing in
   * twice.
   *
   * @return how much of it was news
   * @throws Refusal with 503 when a gateway does not answer
   */
  public int takeIn(UUID order) {
    requireNoTransaction();
    int news = 0;
    for (PaymentAttempt attempt : attempts.ofOrder(order)) {
      Optional<Gateway> gateway = gateways.find(attempt.gateway());
      if (gateway.isPresent()) {
        news += guarded(gateway.get(), attempt);
      }
    }
    return news;
  }

  private int guarded(Gateway gateway, PaymentAttempt attempt) {
    try {
      return takeIn(gateway, attempt);
    } catch (GatewaySilent | GatewayRefused none) {
      throw new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE,
          "payments.gateway-silent",
          "The gateway %s does not answer just now. Nothing was changed. Try again in a minute."
              .formatted(gateway.name()));
    }
  }

  private int takeIn(Gateway gateway, PaymentAttempt attempt) {
    String known = attempt.gatewayOrderId();
    if (known == null) {
      Optional<GatewayOrder> found = gateway.find(attempt.id().toString());
      if (found.isEmpty()) {
        return 0;
      }
      transactions.run(() -> opening.know(attempt.id(), found.get()));
      known = found.get().id();
    }
    return (int)
        gateway.paymentsOf(known).stream()
            .map(told -> intake.learnt(gateway.name(), told))
            .filter(result -> result == Intake.Result.STORED)
            .count();
  }

  private FutureTask<GatewayWord> question(PaymentAttempt attempt) {
    return new FutureTask<>(() -> ask(attempt));
  }

  private GatewayWord ask(PaymentAttempt attempt) {
    Optional<Gateway> gateway = gateways.find(attempt.gateway());
    if (gateway.isEmpty()) {
      return new GatewayWord(attempt, Answer.REFUSED, List.of());
    }
    try {
      return told(gateway.get(), attempt);
    } catch (GatewayRefused no) {
      return new GatewayWord(attempt, Answer.REFUSED, List.of());
    } catch (GatewaySilent silent) {
      return new GatewayWord(attempt, Answer.SILENT, List.of());
    }
  }

  private static GatewayWord told(Gateway gateway, PaymentAttempt attempt) {
    String known = attempt.gatewayOrderId();
    Optional<String> order =
        known != null
            ? Optional.of(known)
            : gateway.find(attempt.id().toString()).map(GatewayOrder::id);
    if (order.isEmpty()) {
      return new GatewayWord(attempt, Answer.NEVER_HAD, List.of());
    }
    List<Said> said =
        gateway.paymentsOf(order.get()).stream()
            .flatMap(news -> said(gateway, news).stream())
            .toList();
    return new GatewayWord(attempt, Answer.TOLD, said);
  }

  private static Optional<Said> said(Gateway gateway, News news) {
    try {
      return gateway.read(news.text().getBytes(StandardCharsets.UTF_8)) instanceof PaymentNews told
          ? Optional.of(
              new Said(
                  told.gatewayPaymentId(),
                  state(told.step()),
                  told.amount(),
                  told.at(),
                  told.reason()))
          : Optional.empty();
    } catch (IllegalArgumentException senseless) {
      throw new GatewaySilent("A payment that makes no sense", senseless);
    }
  }

  private static AttemptState state(Step step) {
    return switch (step) {
      case AUTHORIZED -> AttemptState.AUTHORIZED;
      case CAPTURED -> AttemptState.CAPTURED;
      case FAILED -> AttemptState.FAILED;
    };
  }

  private static GatewayWord await(
      FutureTask<GatewayWord> question, PaymentAttempt attempt, long deadline) {
    try {
      return question.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException nothing) {
      question.cancel(true);
      return new GatewayWord(attempt, Answer.SILENT, List.of());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new GatewayWord(attempt, Answer.SILENT, List.of());
    }
  }

  private static void requireNoTransaction() {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A gateway is asked outside transactions");
    }
  }
}
