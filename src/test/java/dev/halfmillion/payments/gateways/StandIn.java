package dev.halfmillion.payments.gateways;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.halfmillion.testing.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A gateway's server as its vendor describes it in public, on this machine: real HTTP, its shapes,
 * its errors, its paging, its webhooks. What its customers and their banks do is told by methods.
 */
public abstract class StandIn implements AutoCloseable {

  /** What is wrong with the line or the server. */
  public enum Trouble {
    NONE,
    /** A proxy's page with status 200. */
    PAGE,
    /** A proxy's page with status 502. */
    BAD_GATEWAY,
    /** The server's own error body with status 500. */
    BROKEN,
    /** Status 429. */
    BUSY,
    /** No answer within anybody's patience. */
    SLOW,
    /** The headers come and the body does not end. */
    TRICKLE,
    /** The connection is cut before anything is done. */
    CUT,
    /** It acts, and the connection is cut before the answer. */
    LOST_ANSWER
  }

  /** A call as it arrived. */
  public record Call(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> head,
      String body) {

    /** A parameter of the query. */
    public String asked(String name, String otherwise) {
      return query.getOrDefault(name, otherwise);
    }

    /** A header. */
    public String header(String name) {
      return head.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }
  }

  /** An answer. */
  public record Reply(int status, JsonNode body) {}

  protected final JsonMapper json = JsonMapper.builder().build();
  protected final MovableClock clock;

  private final HttpServer server;
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final List<StandInWebhook> told = new CopyOnWriteArrayList<>();
  private final AtomicLong names = new AtomicLong(10_000_000);
  private volatile Trouble trouble = Trouble.NONE;
  private volatile Turn turn = new Turn(Integer.MAX_VALUE, Trouble.NONE);

  private record Turn(int after, Trouble to) {}

  protected StandIn(MovableClock clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::serve);
    server.start();
  }

  /** Where it listens. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Goes wrong in a way from now on. */
  public void become(Trouble present) {
    trouble = present;
    turn = new Turn(Integer.MAX_VALUE, Trouble.NONE);
  }

  /** Goes wrong in a way once it has answered so many more calls. */
  public void becomeAfter(int answers, Trouble later) {
    turn = new Turn(calls.size() + answers, later);
  }

  /** The calls that arrived whose path ends like this. */
  public List<Call> calls(String ending) {
    return calls.stream().filter(call -> call.path().endsWith(ending)).toList();
  }

  /** All webhooks so far, oldest first. */
  public List<StandInWebhook> told() {
    return new ArrayList<>(told);
  }

  /** The last webhook of a kind. */
  public StandInWebhook told(String kind) {
    return told.stream().filter(hook -> hook.kind().equals(kind)).toList().getLast();
  }

  /** Headers with which a webhook is sent at this moment, signed with a secret. */
  public abstract Map<String, String> sign(StandInWebhook webhook, String secret);

  /** The customer pays. Answers the payment's name. */
  public abstract String pays(String order);

  /** The customer's bank agrees, and the money does not come yet. */
  public abstract String agrees(String order);

  /** The customer's bank declines. */
  public abstract String declines(String order, String words);

  /** A refund that was pending arrives, or does not. */
  public abstract void ends(String refund, boolean well);

  /** Somebody of the academy gives money back on the gateway's own pages. */
  public abstract void refundsByHand(String payment, long minor);

  protected abstract List<ObjectNode> refunds();

  /** The refunds it has not ended yet, oldest first. */
  public final synchronized List<String> pendingRefunds() {
    return refunds().stream()
        .filter(refund -> "pending".equals(refund.path("status").asString("")))
        .map(refund -> refund.path("id").asString(""))
        .toList();
  }

  /** From now on refunds stay pending until they end. */
  public abstract void slowRefunds();

  /** The customer's bank claims a payment back. Answers the dispute's name. */
  public abstract String disputes(String payment);

  /** A dispute takes a turn. */
  public abstract void turn(String dispute, String status);

  /** Sends all that it holds to the bank. Answers the settlement's name. */
  public abstract String settles();

  /** What it has booked of refunds of a payment, in minor units. */
  public abstract long refunded(String payment);

  /** How many orders it has for a receipt. */
  public abstract long ordersOf(String receipt);

  /** Other orders of the same account, made now. */
  public abstract void crowd(int others);

  /** Other refunds of the same payment, of one minor unit each. */
  public abstract void crowdRefunds(String payment, int others);

  protected abstract Reply answer(Call call);

  protected abstract Reply brokenBody();

  protected void tell(String kind, String eventId, ObjectNode event) {
    told.add(
        new StandInWebhook(
            kind, eventId, json.writeValueAsString(event).getBytes(StandardCharsets.UTF_8)));
  }

  protected String name(String prefix) {
    return prefix + "StandIn" + names.incrementAndGet();
  }

  protected ObjectNode example(String text) {
    return (ObjectNode) json.readTree(text);
  }

  protected long now() {
    return clock.instant().getEpochSecond();
  }

  /** Reads {@code a=b&c=d}. */
  protected static Map<String, String> form(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text == null || text.isEmpty() ? new String[0] : text.split("&")) {
      String[] parts = pair.split("=", 2);
      fields.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
    }
    return fields;
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> head = new LinkedHashMap<>();
      exchange
          .getRequestHeaders()
          .forEach(
              (name, all) -> head.put(name.toLowerCase(java.util.Locale.ROOT), all.getFirst()));
      Call call =
          new Call(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              form(exchange.getRequestURI().getRawQuery()),
              head,
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      calls.add(call);
      respond(exchange, call);
    }
  }

  private void respond(HttpExchange exchange, Call call) throws IOException {
    Turn due = turn;
    switch (calls.size() > due.after() ? due.to() : trouble) {
      case NONE -> send(exchange, answer(call));
      case PAGE -> send(exchange, 200, "<!doctype html><title>Maintenance</title>");
      case BAD_GATEWAY -> send(exchange, 502, "<html><h1>502 Bad Gateway</h1></html>");
      case BROKEN -> send(exchange, new Reply(500, brokenBody().body()));
      case BUSY -> send(exchange, new Reply(429, brokenBody().body()));
      case SLOW -> wait(exchange);
      case TRICKLE -> {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        wait(exchange);
      }
      case CUT -> exchange.close();
      case LOST_ANSWER -> {
        answer(call);
        exchange.close();
      }
    }
  }

  private void wait(HttpExchange exchange) {
    try {
      end.await();
      exchange.close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    send(exchange, reply.status(), json.writeValueAsString(reply.body()));
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
