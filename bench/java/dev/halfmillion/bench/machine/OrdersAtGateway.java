package dev.halfmillion.bench.machine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.halfmillion.payments.gateways.WebhookSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of Razorpay as a sale needs, quick enough not to be measured: it takes orders and says
 * nothing of payments. What it would tell by webhook is made here too.
 */
public final class OrdersAtGateway implements AutoCloseable {

  public static final String KEY = "rzp_live_Bench000000001";
  public static final String SECRET = "the bench's key of the gateway";
  public static final String HOOK = "the bench's secret of webhooks";

  private static final Pattern AMOUNT = Pattern.compile("\"amount\"\\s*:\\s*(\\d+)");
  private static final Pattern RECEIPT = Pattern.compile("\"receipt\"\\s*:\\s*\"([^\"]*)\"");

  private final HttpServer server;
  private final AtomicLong names = new AtomicLong();
  private final String run = Long.toString(System.currentTimeMillis(), 36);

  public OrdersAtGateway() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean order =
          "POST".equals(exchange.getRequestMethod())
              && exchange.getRequestURI().getPath().endsWith("/orders");
      byte[] body =
          (order ? order(asked) : "{\"entity\":\"collection\",\"count\":0,\"items\":[]}")
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String order(String asked) {
    String amount = found(AMOUNT, asked);
    return """
    {"id":"order_%s%d","entity":"order","amount":%s,"amount_paid":0,"amount_due":%s,\
    "currency":"INR","receipt":"%s","offer_id":null,"status":"created","attempts":0,\
    "notes":[],"created_at":%d}\
    """
        .formatted(
            run,
            names.incrementAndGet(),
            amount,
            amount,
            found(RECEIPT, asked),
            System.currentTimeMillis() / 1000);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "0";
  }

  /**
   * What the gateway tells when the payment of an order is captured, signed.
   *
   * @param order the gateway's name for it
   * @param minor its amount in paise
   * @param moment when it was paid, in seconds since 1970; it is told of now
   */
  public static Webhook captured(String order, long minor, long moment) {
    long fee = Math.round(minor * 0.02);
    long tax = Math.round(fee * 0.18);
    String payment = "pay_" + order.substring("order_".length());
    String body =
        """
        {"entity":"event","account_id":"acc_Bench","event":"payment.captured",\
        "contains":["payment"],"payload":{"payment":{"entity":{"id":"%s","entity":"payment",\
        "amount":%d,"currency":"INR","status":"captured","order_id":"%s","invoice_id":null,\
        "international":false,"method":"upi","amount_refunded":0,"refund_status":null,\
        "captured":true,"description":null,"card_id":null,"bank":null,"wallet":null,\
        "vpa":"buyer@okbench","email":"","contact":"","notes":[],"fee":%d,"tax":%d,\
        "error_code":null,"error_description":null,"created_at":%d}}},"created_at":%d}\
        """
            .formatted(
                payment, minor, order, fee + tax, tax, moment, System.currentTimeMillis() / 1000);
    return new Webhook(
        "evt_" + order.substring("order_".length()),
        body,
        WebhookSignature.sign(body.getBytes(StandardCharsets.UTF_8), HOOK));
  }

  /** A webhook ready to be sent. */
  public record Webhook(String event, String body, String signature) {}

  @Override
  public void close() {
    server.stop(0);
  }
}
