package dev.halfmillion.learning.web;

import dev.halfmillion.learning.certificates.Certificate;
import dev.halfmillion.learning.certificates.CertificateState;
import dev.halfmillion.platform.ui.DateText;
import dev.halfmillion.platform.ui.Tone;

/** A certificate in its course's list. */
public record CertificateLine(String href, String name, String issued, CertificateState state) {

  static CertificateLine of(Certificate certificate, String list) {
    return new CertificateLine(
        list + "/" + certificate.id(),
        certificate.name(),
        DateText.day(certificate.issuedAt()),
        certificate.state());
  }

  /** The colour of its badge. */
  public Tone tone() {
    return CertificatePage.tone(state);
  }

  /** The word of its badge. */
  public String label() {
    return CertificatePage.label(state);
  }
}
