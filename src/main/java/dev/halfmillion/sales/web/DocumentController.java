package dev.halfmillion.sales.web;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.sales.documents.TaxDocument;
import dev.halfmillion.sales.documents.TaxDocuments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tax documents at their public addresses, which nobody can guess: for a buyer's accountant, who
 * has no part in the order. Search engines keep out.
 */
@Controller
class DocumentController {

  private static final String ROBOTS = "X-Robots-Tag";
  private static final String KEEP_OUT = "noindex, nofollow";

  private final TaxDocuments documents;
  private final DocumentFiles files;

  DocumentController(TaxDocuments documents, DocumentFiles files) {
    this.documents = documents;
    this.files = files;
  }

  @GetMapping("/documents/{link}")
  ModelAndView page(@PathVariable String link, HttpServletResponse response) {
    TaxDocument document = documents.byLink(link).orElseThrow(Refusal::notFound);
    response.setHeader(ROBOTS, KEEP_OUT);
    return new ModelAndView("sales/invoice/index", Map.of("page", InvoicePages.page(document, "")));
  }

  @GetMapping("/documents/{link}.pdf")
  void pdf(@PathVariable String link, HttpServletResponse response) throws IOException {
    TaxDocument document = documents.byLink(link).orElseThrow(Refusal::notFound);
    response.setHeader(ROBOTS, KEEP_OUT);
    response.setContentType(MediaType.APPLICATION_PDF_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.inline()
            .filename(document.number().replace('/', '-') + ".pdf")
            .build()
            .toString());
    files.write(document, response.getOutputStream());
  }
}
