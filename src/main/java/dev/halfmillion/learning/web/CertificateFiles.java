package dev.halfmillion.learning.web;

import dev.halfmillion.learning.certificates.Certificate;
import dev.halfmillion.platform.Academy;
import dev.halfmillion.platform.pdf.PdfFiles;
import dev.halfmillion.platform.ui.QrCode;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes certificates as files, each time anew from what was stored when they were issued. */
@Component
public class CertificateFiles {

  private final TemplateEngine templates;
  private final PdfFiles files;
  private final Academy academy;

  CertificateFiles(TemplateEngine templates, PdfFiles files, Academy academy) {
    this.templates = templates;
    this.files = files;
    this.academy = academy;
  }

  /**
   * Answers with the file.
   *
   * @throws dev.halfmillion.platform.Refusal with 503 when too many are being made
   */
  public void write(Certificate certificate, HttpServletResponse response) throws IOException {
    String address = academy.url(certificate.path()).toString();
    StringOutput output = new StringOutput(8_192);
    templates.render(
        "learning/certificates/pdf.jte",
        Map.of("page", CertificatePage.of(certificate, address), "code", QrCode.picture(address)),
        output);
    response.setContentType(MediaType.APPLICATION_PDF_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.inline().filename(certificate.id() + ".pdf").build().toString());
    files.write(output.toString(), response.getOutputStream());
  }
}
