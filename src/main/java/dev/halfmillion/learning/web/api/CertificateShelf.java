package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.certificates.Certificate;
import dev.halfmillion.learning.certificates.CertificateState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** What somebody has been certified, the newest first. */
@Schema(name = "Certificates")
record CertificateShelf(List<CertificateItem> items) {

  /** A certificate, in the words of the day on which it was issued. */
  @Schema(name = "Certificate")
  record CertificateItem(
      String id,
      String courseId,
      String courseTitle,
      String name,
      Instant issuedAt,
      CertificateState state,
      @Schema(description = "A page that anybody may open") String verifyUrl,
      String pdfUrl) {

    static CertificateItem of(Certificate certificate, CertificateLinks links) {
      return new CertificateItem(
          certificate.id().toString(),
          certificate.course().toString(),
          certificate.courseTitle(),
          certificate.name(),
          certificate.issuedAt(),
          certificate.state(),
          links.verify(certificate),
          links.pdf(certificate));
    }
  }
}
