package dev.halfmillion.sales.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import dev.halfmillion.platform.Refusal;
import dev.halfmillion.sales.documents.TaxDocument;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/**
 * Writes tax documents as PDF files, each time anew from what was stored when they were issued. The
 * files carry their fonts and follow PDF/A-2, so that they open alike in ten years.
 */
@Component
class DocumentFiles {

  /** A file takes some processor time and memory; a few at once leave enough for the checkout. */
  private static final int AT_ONCE = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final Optional<ShapedScript> devanagari = ShapedScript.load();
  private final TemplateEngine templates;

  DocumentFiles(TemplateEngine templates) {
    this.templates = templates;
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  /**
   * Writes the file.
   *
   * @throws Refusal with 503 when too many are being made
   */
  void write(TaxDocument document, OutputStream out) throws IOException {
    take();
    try {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      font(builder, "noto-sans", "Noto Sans");
      font(builder, "noto-sans-devanagari", "Noto Sans Devanagari");
      builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
      builder.useColorProfile(colours);
      builder.withProducer("Halfmillion");
      String html = html(document);
      builder.withHtmlContent(devanagari.map(script -> script.mark(html)).orElse(html), null);
      devanagari.ifPresent(script -> builder.useObjectDrawerFactory(script.drawers()));
      builder.toStream(out);
      builder.run();
    } finally {
      places.release();
    }
  }

  private void take() {
    try {
      if (places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw Refusal.busy(
        "document.busy",
        "Many people ask for their files just now. Please try again in a minute.",
        Duration.ofMinutes(1));
  }

  private String html(TaxDocument document) {
    StringOutput output = new StringOutput(8_192);
    InvoicePage page = InvoicePages.page(document, "");
    templates.render("sales/invoice/pdf.jte", Map.of("page", page), output);
    return output
        .toString()
        .replaceAll("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }

  private static void font(PdfRendererBuilder builder, String file, String family) {
    builder.useFont(() -> open(file + "-regular.ttf"), family, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> open(file + "-bold.ttf"), family, 700, FontStyle.NORMAL, true);
  }

  private static InputStream open(String file) {
    InputStream font = DocumentFiles.class.getResourceAsStream("/sales/fonts/" + file);
    return Objects.requireNonNull(font, file);
  }
}
