package dev.halfmillion.learning.certificates;

import dev.halfmillion.platform.PublicId;
import java.util.Optional;
import java.util.UUID;

/**
 * Names a certificate; outside it reads {@code crt_…}. Unlike other identifiers it is drawn at
 * random and tells nothing of the time, for whoever knows it may read the certificate.
 */
public record CertificateId(UUID value) {

  /** A new identifier that nobody can guess. */
  public static CertificateId random() {
    return new CertificateId(UUID.randomUUID());
  }

  /** The identifier in an outside form, or empty. */
  public static Optional<CertificateId> parse(String text) {
    return PublicId.parse("crt", text).map(CertificateId::new);
  }

  /** The outside form. */
  @Override
  public String toString() {
    return PublicId.format("crt", value);
  }
}
