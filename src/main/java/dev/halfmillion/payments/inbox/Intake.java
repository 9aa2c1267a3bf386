package dev.halfmillion.payments.inbox;

import dev.halfmillion.payments.gateways.Check;
import dev.halfmillion.payments.gateways.Gateway;
import dev.halfmillion.payments.gateways.Gateways;
import dev.halfmillion.payments.gateways.News;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Lets news in: genuine news is stored before anybody says thanks, told twice it is stored once,
 * and what is not genuine is counted and thrown away.
 */
@Component
public class Intake {

  private static final List<String> KEPT = List.of("content-type", "user-agent", "stripe-", "x-");
  private static final int LONGEST_HEADER = 300;
  private static final int MOST_HEADERS = 20;

  private final Gateways gateways;
  private final InboxEvents events;
  private final TurnedAway turnedAway;
  private final InboxWorker worker;
  private final Transactions transactions;
  private final Clock clock;

  Intake(
      Gateways gateways,
      InboxEvents events,
      TurnedAway turnedAway,
      InboxWorker worker,
      Transactions transactions,
      Clock clock) {
    this.gateways = gateways;
    this.events = events;
    this.turnedAway = turnedAway;
    this.worker = worker;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What became of a webhook at the door. */
  public enum Result {
    STORED,
    REPEATED,
    TURNED_AWAY,
    NO_SUCH_GATEWAY
  }

  /**
   * Takes a webhook.
   *
   * @param from the sender's address
   */
  public Result webhook(String name, byte[] raw, HttpHeaders headers, String from) {
    Optional<Gateway> gateway = gateways.find(name);
    if (gateway.isEmpty()) {
      return Result.NO_SUCH_GATEWAY;
    }
    return switch (gateway.get().check(raw, headers)) {
      case Check.Genuine genuine ->
          store(name, genuine.eventId(), genuine.type(), raw, text(headers), false);
      case Check.Refused refused -> {
        turnedAway.count(name, refused.why(), from);
        yield Result.TURNED_AWAY;
      }
    };
  }

  /** Turns away a webhook that is too large to be read. */
  public Result tooLarge(String name, String from) {
    if (gateways.find(name).isEmpty()) {
      return Result.NO_SUCH_GATEWAY;
    }
    turnedAway.count(name, Check.Why.TOO_LARGE, from);
    return Result.TURNED_AWAY;
  }

  /** Takes what the gateway answered when it was asked. */
  public Result learnt(String gateway, News news) {
    byte[] raw = news.text().getBytes(StandardCharsets.UTF_8);
    return store(gateway, news.eventId(), news.type(), raw, "", true);
  }

  /**
   * Takes what the gateway answered, and has it dealt with before this returns; set aside before,
   * it has another turn. Call it outside any transaction.
   *
   * @return the news as it stands then
   */
  public InboxEvent dealWith(String gateway, News news) {
    byte[] raw = news.text().getBytes(StandardCharsets.UTF_8);
    Instant now = clock.instant();
    UUID id =
        transactions.call(
            () -> {
              InboxEvent event = event(gateway, news.eventId(), news.type(), true, now);
              if (events.insert(event, raw, "", InboxWorker.firstTry(now))) {
                return event.id();
              }
              UUID known = events.findByEvent(gateway, news.eventId()).orElseThrow().id();
              events.release(known, now);
              return known;
            });
    worker.handle(id);
    return events.find(id).orElseThrow();
  }

  private Result store(
      String gateway, String eventId, String type, byte[] raw, String headers, boolean byAsking) {
    Instant now = clock.instant();
    InboxEvent event = event(gateway, eventId, type, byAsking, now);
    boolean stored =
        transactions.call(() -> events.insert(event, raw, headers, InboxWorker.firstTry(now)));
    if (!stored) {
      return Result.REPEATED;
    }
    worker.soon(event.id());
    return Result.STORED;
  }

  private static InboxEvent event(
      String gateway, String eventId, String type, boolean byAsking, Instant now) {
    return new InboxEvent(
        Ids.next(),
        gateway,
        eventId,
        type,
        byAsking,
        InboxState.RECEIVED,
        null,
        null,
        null,
        now,
        null,
        0);
  }

  private static String text(HttpHeaders headers) {
    return headers.headerNames().stream()
        .filter(name -> KEPT.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith))
        .sorted()
        .limit(MOST_HEADERS)
        .map(name -> name + ": " + shortened(String.valueOf(headers.getFirst(name))))
        .collect(Collectors.joining("\n"));
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST_HEADER ? value : value.substring(0, LONGEST_HEADER) + "…";
  }
}
