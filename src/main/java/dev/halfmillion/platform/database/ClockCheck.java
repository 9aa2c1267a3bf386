package dev.halfmillion.platform.database;

import dev.halfmillion.platform.health.Finding;
import dev.halfmillion.platform.health.HealthCheck;
import dev.halfmillion.platform.health.Severity;
import dev.halfmillion.platform.health.Surroundings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether our clock is that of the database, and that of a server elsewhere where one is named by
 * {@code halfmillion.doctor.time-source}.
 */
@Component
class ClockCheck implements HealthCheck {

  private static final Duration TOLERATED = Duration.ofSeconds(2);
  private static final Duration TOLERATED_ELSEWHERE = Duration.ofSeconds(10);
  private static final Duration WRONG = Duration.ofSeconds(30);
  private static final String REMEDY =
      "Let the machine keep its time by NTP (timedatectl set-ntp true): with a wrong clock links"
          + " and sign-ins end early or late, and webhooks are taken for old.";

  @Override
  public String key() {
    return "clock";
  }

  @Override
  public String name() {
    return "Clock";
  }

  @Override
  public List<Finding> findings(Surroundings here) throws Exception {
    List<Finding> findings = new ArrayList<>();
    elsewhere(here).ifPresent(findings::add);
    Instant before = here.clock().instant();
    Instant database =
        here.jdbc()
            .sql("SELECT UTC_TIMESTAMP(6)")
            .query(LocalDateTime.class)
            .single()
            .toInstant(ZoneOffset.UTC);
    Instant after = here.clock().instant();
    Instant ours = before.plus(Duration.between(before, after).dividedBy(2));
    compare(ours, database, TOLERATED, "the database’s").ifPresent(findings::add);
    return findings;
  }

  private static Optional<Finding> elsewhere(Surroundings here) {
    String source = here.environment().getProperty("halfmillion.doctor.time-source", "");
    return source.isBlank()
        ? Optional.empty()
        : date(URI.create(source.strip()))
            .flatMap(
                theirs ->
                    compare(
                        here.clock().instant(), theirs, TOLERATED_ELSEWHERE, "that of " + source));
  }

  /** What a server believes; where it cannot be asked, other checks tell. */
  private static Optional<Instant> date(URI source) {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
      HttpRequest head =
          HttpRequest.newBuilder(source).HEAD().timeout(Duration.ofSeconds(4)).build();
      return client
          .send(head, HttpResponse.BodyHandlers.discarding())
          .headers()
          .firstValue("Date")
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (java.io.IOException | RuntimeException unreachable) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<Finding> compare(
      Instant ours, Instant theirs, Duration tolerated, String whose) {
    Duration apart = Duration.between(theirs, ours);
    if (apart.abs().compareTo(tolerated) <= 0) {
      return Optional.empty();
    }
    Severity severity = apart.abs().compareTo(WRONG) > 0 ? Severity.PROBLEM : Severity.WARNING;
    return Optional.of(
        new Finding(
            severity,
            "This machine’s clock is %d seconds %s %s."
                .formatted(
                    apart.abs().plusMillis(500).toSeconds(),
                    apart.isNegative() ? "behind" : "ahead of",
                    whose),
            REMEDY));
  }
}
