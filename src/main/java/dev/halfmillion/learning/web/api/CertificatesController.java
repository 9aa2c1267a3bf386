package dev.halfmillion.learning.web.api;

import dev.halfmillion.learning.certificates.Certificate;
import dev.halfmillion.learning.certificates.CertificateId;
import dev.halfmillion.learning.certificates.CertificateState;
import dev.halfmillion.learning.certificates.Certificates;
import dev.halfmillion.learning.web.CertificateFiles;
import dev.halfmillion.learning.web.api.CertificateShelf.CertificateItem;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.SignedInUser;
import dev.halfmillion.platform.api.OpenToApps;
import dev.halfmillion.platform.api.Right;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The certificates of the person asking. */
@RestController("learnersCertificatesController")
@OpenToApps(read = Right.LEARNING_READ)
@RequestMapping("/api/v1/certificates")
class CertificatesController {

  private final Certificates certificates;
  private final CertificateLinks links;
  private final CertificateFiles files;

  CertificatesController(
      Certificates certificates, CertificateLinks links, CertificateFiles files) {
    this.certificates = certificates;
    this.links = links;
    this.files = files;
  }

  @Operation(operationId = "certificates", summary = "This person's certificates")
  @GetMapping
  CertificateShelf all(@AuthenticationPrincipal SignedInUser user) {
    return new CertificateShelf(
        certificates.of(user.id()).stream().map(c -> CertificateItem.of(c, links)).toList());
  }

  @Operation(operationId = "certificatePdf", summary = "A valid certificate as a PDF file")
  @GetMapping(path = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  void pdf(
      @AuthenticationPrincipal SignedInUser user,
      @PathVariable String id,
      HttpServletResponse response)
      throws IOException {
    Certificate certificate =
        CertificateId.parse(id)
            .flatMap(certificates::find)
            .filter(found -> found.user().equals(user.id()))
            .orElseThrow(Refusal::notFound);
    if (certificate.state() != CertificateState.VALID) {
      throw Refusal.conflict(
          "certificate.ended",
          "This certificate is not valid any more, so there is no file of it.");
    }
    files.write(certificate, response);
  }
}
