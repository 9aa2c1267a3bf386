package dev.halfmillion.affiliates.tracking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.halfmillion.affiliates.AffiliateId;
import dev.halfmillion.affiliates.tracking.Fingerprints.Fingerprint;
import dev.halfmillion.platform.BusinessClock;
import dev.halfmillion.platform.Ids;
import dev.halfmillion.platform.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From where affiliates use their own dashboards, as hashes. A click from the same place, browser
 * and day looks like a purchase by oneself.
 */
@Component
public class Sightings {

  private static final UUID NO_VISITOR = new UUID(0, 0);
  private static final Duration SAME_TIME = Duration.ofHours(24);

  /** Who looks again within this time is not written down again. */
  private static final Duration JUST_NOW = Duration.ofMinutes(10);

  private final Cache<Look, Boolean> written =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(JUST_NOW).build();
  private final JdbcClient jdbc;
  private final Fingerprints fingerprints;
  private final Arrivals arrivals;
  private final BusinessClock clock;

  Sightings(JdbcClient jdbc, Fingerprints fingerprints, Arrivals arrivals, BusinessClock clock) {
    this.jdbc = jdbc;
    this.fingerprints = fingerprints;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  /**
   * Notes that an affiliate was here.
   *
   * @param token of the referral cookie in the affiliate's own browser, if any
   */
  public void note(AffiliateId affiliate, String ip, String agent, @Nullable String token) {
    long slot = clock.instant().getEpochSecond() / JUST_NOW.toSeconds();
    if (written.asMap().putIfAbsent(new Look(affiliate, ip, agent, token, slot), true) == null) {
      write(affiliate, ip, agent, token);
    }
  }

  private record Look(
      AffiliateId affiliate, String ip, String agent, @Nullable String token, long slot) {}

  private void write(AffiliateId affiliate, String ip, String agent, @Nullable String token) {
    Fingerprint print = fingerprints.of(ip, agent);
    Optional<UUID> visitor = arrivals.read(token).flatMap(Arrival::knownVisitor);
    jdbc.sql(
            """
            INSERT INTO affiliates_sighting
              (affiliate_id, salt_period, ip_hash, agent_hash, visitor_id, seen_at)
            VALUES (:affiliate, :period, :ip, :agent, :visitor, :at)
            ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at)
            """)
        .param("affiliate", Ids.bytes(affiliate.value()))
        .param("period", print.period())
        .param("ip", Ids.bytes(print.ip()))
        .param("agent", Ids.bytes(print.agent()))
        .param("visitor", Ids.bytes(visitor.orElse(NO_VISITOR)))
        .param("at", Sql.timestamp(clock.instant()))
        .update();
  }

  /** How near a click is to where its own affiliate was seen. */
  public Nearness nearness(Click click) {
    List<Seen> near =
        jdbc.sql(
                """
                SELECT salt_period, ip_hash, agent_hash, visitor_id, seen_at
                FROM affiliates_sighting
                WHERE affiliate_id = :affiliate
                  AND (visitor_id = :visitor OR (salt_period = :period AND ip_hash = :ip))
                """)
            .param("affiliate", Ids.bytes(click.affiliate().value()))
            .param("visitor", Ids.bytes(click.visitor()))
            .param("period", click.fingerprint().period())
            .param("ip", Ids.bytes(click.fingerprint().ip()))
            .query(
                (row, n) ->
                    new Seen(
                        Ids.uuid(row, "agent_hash"),
                        Ids.uuid(row, "ip_hash"),
                        Ids.uuid(row, "visitor_id"),
                        Sql.instant(row, "seen_at")))
            .list();
    boolean browser = near.stream().anyMatch(seen -> seen.visitor().equals(click.visitor()));
    List<Seen> nextDoor =
        near.stream().filter(seen -> click.fingerprint().sharesPlaceWith(seen.ip())).toList();
    boolean device =
        nextDoor.stream()
            .anyMatch(
                seen ->
                    seen.agent().equals(click.fingerprint().agent())
                        && close(seen.at(), click.at()));
    return new Nearness(browser || device, !nextDoor.isEmpty());
  }

  private static boolean close(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(SAME_TIME) <= 0;
  }

  /** Throws away what can no longer be compared. */
  int forgetBefore(int period) {
    return jdbc.sql("DELETE FROM affiliates_sighting WHERE salt_period < :period")
        .param("period", period)
        .update();
  }

  private record Seen(UUID agent, UUID ip, UUID visitor, Instant at) {}

  /**
   * What a click shares with its affiliate.
   *
   * @param device the browser itself, or address and browser on the same day
   * @param network at least the address
   */
  public record Nearness(boolean device, boolean network) {}
}
