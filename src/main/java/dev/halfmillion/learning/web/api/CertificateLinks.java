package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.certificates.Certificate;
import dev.halfmillion.platform.Academy;
import org.springframework.stereotype.Component;

/** The whole addresses at which certificates are found. */
@Component
class CertificateLinks {

  private final Academy academy;

  CertificateLinks(Academy academy) {
    this.academy = academy;
  }

  Course.CourseCertificate of(Certificate certificate) {
    return new Course.CourseCertificate(
        certificate.id().toString(), verify(certificate), pdf(certificate));
  }

  String verify(Certificate certificate) {
    return academy.url(certificate.path()).toString();
  }

  String pdf(Certificate certificate) {
    return academy.url("/api/v1/certificates/" + certificate.id() + "/pdf").toString();
  }
}
