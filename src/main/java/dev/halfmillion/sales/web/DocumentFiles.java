package dev.halfmillion.sales.web;

import dev.halfmillion.platform.Refusal;
import dev.halfmillion.platform.pdf.PdfFiles;
import dev.halfmillion.sales.documents.TaxDocument;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes tax documents as files, each time anew from what was stored when they were issued. */
@Component
class DocumentFiles {

  private final TemplateEngine templates;
  private final PdfFiles files;

  DocumentFiles(TemplateEngine templates, PdfFiles files) {
    this.templates = templates;
    this.files = files;
  }

  /**
   * Writes the file.
   *
   * @throws Refusal with 503 when too many are being made
   */
  void write(TaxDocument document, OutputStream out) throws IOException {
    StringOutput output = new StringOutput(8_192);
    InvoicePage page = InvoicePages.page(document, "");
    templates.render("sales/invoice/pdf.jte", Map.of("page", page), output);
    files.write(output.toString(), out);
  }
}
