package dev.halfmillion.learning.web;

import dev.halfmillion.learning.certificates.Certificate;
import dev.halfmillion.learning.certificates.Certificate.End;
import dev.halfmillion.learning.certificates.CertificateState;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Tone;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A certificate as anybody sees it.
 *
 * @param number its identifier
 * @param completed the day, as text
 * @param ended the day on which it ended, or empty
 * @param successor the path of what took its place, or empty
 * @param address the whole address at which it is verified
 * @param shownAddress the same without what nobody types
 */
public record CertificatePage(
    String number,
    CertificateState state,
    String name,
    String course,
    String instructor,
    String academy,
    String completed,
    String ended,
    String successor,
    String address,
    String shownAddress) {

  static CertificatePage of(Certificate certificate, String address) {
    End end = certificate.end();
    return new CertificatePage(
        certificate.id().toString(),
        certificate.state(),
        certificate.name(),
        certificate.courseTitle(),
        certificate.instructor(),
        certificate.academy(),
        day(certificate.completedOn()),
        end == null ? "" : DateText.day(end.at()),
        end == null || end.successor() == null ? "" : "/certificates/" + end.successor(),
        address,
        address.replaceFirst("^https?://", ""));
  }

  static String day(LocalDate date) {
    return DateText.day(date.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  /** The colour of its badge. */
  public Tone tone() {
    return tone(state);
  }

  /** The word of its badge. */
  public String label() {
    return label(state);
  }

  static Tone tone(CertificateState state) {
    return switch (state) {
      case VALID -> Tone.AVAILABLE;
      case REVOKED -> Tone.REVERSED;
      case SUPERSEDED -> Tone.HELD;
    };
  }

  static String label(CertificateState state) {
    return switch (state) {
      case VALID -> "Valid";
      case REVOKED -> "Revoked";
      case SUPERSEDED -> "Replaced";
    };
  }
}
