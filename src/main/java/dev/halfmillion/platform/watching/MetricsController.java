package dev.halfmillion.platform.watching;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.database.StartRefused;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The figures as Prometheus reads them, for whoever knows the token. Without a token set there is
 * nothing at this address.
 */
@RestController
class MetricsController {

  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
  private static final String SCHEME = "Bearer ";
  private static final int SHORTEST = 20;

  private final PrometheusMeterRegistry registry;
  private final ModuleGauges gauges;
  private final String token;

  MetricsController(
      PrometheusMeterRegistry registry,
      ModuleGauges gauges,
      @Value("${halfmillion.metrics.token:}") String token) {
    this.registry = registry;
    this.gauges = gauges;
    this.token = token.strip();
    if (!this.token.isEmpty() && this.token.length() < SHORTEST) {
      throw new StartRefused(
          "HALFMILLION_METRICS_TOKEN is shorter than 20 characters. Choose a longer one, such as"
              + " openssl rand -hex 32 prints, or leave it out and nobody reads the figures.");
    }
  }

  @GetMapping("/metrics")
  ResponseEntity<String> scrape(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String shown) {
    if (token.isEmpty()) {
      throw Refusal.notFound();
    }
    if (!isToken(shown)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
          .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
          .build();
    }
    gauges.refresh();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, TEXT)
        .cacheControl(CacheControl.noStore())
        .body(registry.scrape());
  }

  private boolean isToken(String shown) {
    return MessageDigest.isEqual(
        (SCHEME + token).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }
}
