package dev.halfmillion.sandbox;

import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.AfterCommit;
import dev.halfmillion.platform.NotInProduction;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Sends webhooks over HTTP to the shop, again and again for a day until it says thanks. Nothing is
 * sent while no web server is up.
 */
@Component
@NotInProduction
class WebhookDelivery {

  private static final Logger log = LoggerFactory.getLogger(WebhookDelivery.class);
  private static final int BATCH = 100;

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(4),
          Duration.ofHours(19));

  private final SandboxWebhooks webhooks;
  private final Academy academy;
  private final Environment environment;
  private final AfterCommit afterCommit;
  private final Clock clock;
  private final RestClient http;

  WebhookDelivery(
      SandboxWebhooks webhooks,
      Academy academy,
      Environment environment,
      AfterCommit afterCommit,
      Clock clock) {
    this.webhooks = webhooks;
    this.academy = academy;
    this.environment = environment;
    this.afterCommit = afterCommit;
    this.clock = clock;
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(3))
                .build());
    requests.setReadTimeout(Duration.ofSeconds(10));
    this.http = RestClient.builder().requestFactory(requests).build();
  }

  /** Puts news on its way, within the caller's transaction. */
  void send(SignedEvent event, Duration delay) {
    Instant now = clock.instant();
    UUID id = webhooks.insert(event, now, now.plus(delay));
    if (delay.isZero()) {
      afterCommit.start("Webhook " + event.eventId(), () -> deliver(id));
    }
  }

  /** Sends all webhooks whose turn it is. */
  void deliverDue() {
    if (serverIsUp()) {
      webhooks.due(clock.instant(), BATCH).forEach(this::deliver);
    }
  }

  private void deliver(UUID id) {
    Instant now = clock.instant();
    Optional<Integer> tries = serverIsUp() ? webhooks.triesOfDue(id, now) : Optional.empty();
    if (tries.isPresent() && webhooks.take(id, tries.get(), next(now, tries.get()))) {
      post(id);
    }
  }

  private void post(UUID id) {
    SignedEvent event = webhooks.load(id);
    try {
      int status =
          http.post()
              .uri(academy.inside("/webhooks/sandbox"))
              .headers(headers -> headers.addAll(event.headers()))
              .body(event.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
              .exchange((request, response) -> response.getStatusCode().value());
      if (status >= 200 && status < 300) {
        webhooks.delivered(id, String.valueOf(status), clock.instant());
      } else {
        webhooks.refused(id, String.valueOf(status));
      }
    } catch (RestClientException unreachable) {
      log.info(
          "The shop does not take the webhook {}: {}", event.eventId(), unreachable.toString());
      webhooks.refused(id, "no answer");
    }
  }

  private static @org.jspecify.annotations.Nullable Instant next(Instant now, int tries) {
    return tries < PAUSES.size() ? now.plus(PAUSES.get(tries)) : null;
  }

  private boolean serverIsUp() {
    return environment.getProperty("local.server.port") != null;
  }
}
