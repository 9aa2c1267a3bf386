package dev.halfmillion.platform.health;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;

/** Whether browsers trust the certificate at each https address, and for how long still. */
@Component
class CertificateCheck implements HealthCheck {

  private static final Duration SOON = Duration.ofDays(7);
  private static final Duration LATE_TO_RENEW = Duration.ofDays(20);
  private static final String RENEW =
      "Renew it (certbot renew, then reload nginx), and look why the timer that does so did not"
          + " (systemctl list-timers).";

  @Override
  public String key() {
    return "https";
  }

  @Override
  public String name() {
    return "Certificate (https)";
  }

  @Override
  public List<Finding> findings(Surroundings here) {
    List<URI> addresses =
        here.publicAddresses().stream()
            .filter(address -> "https".equalsIgnoreCase(address.getScheme()))
            .toList();
    if (addresses.isEmpty()) {
      throw new CannotTell("no https address is set");
    }
    return addresses.stream()
        .flatMap(address -> look(address, here.clock().instant()).stream())
        .toList();
  }

  private static Optional<Finding> look(URI address, Instant now) {
    TlsDoor door = TlsDoor.of(address);
    try {
      X509Certificate shown = door.certificate();
      Optional<Finding> time = time(door, shown, now);
      return time.isPresent() || door.trusted() ? time : Optional.of(untrusted(door, shown));
    } catch (SSLException unspoken) {
      return Optional.of(
          Finding.problem(
              "At " + door + " nobody speaks TLS as browsers do.",
              "Let the proxy in front of this program end TLS there (listen 443 ssl), with TLS 1.2"
                  + " or newer."));
    } catch (IOException | GeneralSecurityException away) {
      return Optional.of(
          Finding.problem(
              "At " + door + " nobody answers, at least to this machine.",
              "Look whether the proxy in front of this program runs, and whether a firewall or the"
                  + " name keeps this machine from reaching it."));
    }
  }

  private static Optional<Finding> time(TlsDoor door, X509Certificate shown, Instant now) {
    Instant end = shown.getNotAfter().toInstant();
    long days = Duration.between(now, end).toDays();
    if (end.isBefore(now)) {
      return Optional.of(
          Finding.problem(
              "The certificate of %s ended %d days ago; browsers warn of the site."
                  .formatted(door.host(), -days),
              RENEW));
    }
    if (shown.getNotBefore().toInstant().isAfter(now)) {
      return Optional.of(
          Finding.problem(
              "The certificate of " + door.host() + " does not hold yet.",
              "Look whether this machine’s clock is right, or install the one that holds now."));
    }
    if (end.isAfter(now.plus(LATE_TO_RENEW))) {
      return Optional.empty();
    }
    String sentence = "The certificate of %s ends in %d days.".formatted(door.host(), days);
    return Optional.of(
        end.isBefore(now.plus(SOON))
            ? Finding.problem(sentence, RENEW)
            : Finding.warning(sentence, RENEW));
  }

  private static Finding untrusted(TlsDoor door, X509Certificate shown) {
    return Finding.problem(
        "Browsers do not trust the certificate of %s, made out to %s by %s."
            .formatted(
                door.host(),
                TlsDoor.commonName(shown.getSubjectX500Principal()),
                TlsDoor.commonName(shown.getIssuerX500Principal())),
        "Install one for this very name by a known issuer, with the certificates between"
            + " (fullchain.pem, not cert.pem).");
  }

  @Override
  public Duration limit() {
    return Duration.ofSeconds(30);
  }
}
