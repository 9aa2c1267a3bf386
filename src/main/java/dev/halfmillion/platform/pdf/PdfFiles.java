package dev.halfmillion.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import dev.halfmillion.platform.Refusal;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/**
 * Writes pages as PDF files that carry their fonts and follow PDF/A-2, so that they open alike in
 * ten years. Pages name the families Noto Sans and Noto Sans Devanagari.
 */
@Component
public class PdfFiles {

  /** A file takes some processor time and memory; a few at once leave enough for the checkout. */
  private static final int AT_ONCE = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final Optional<ShapedScript> devanagari = ShapedScript.load();

  PdfFiles() {
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  /**
   * Writes the file.
   *
   * @param page a whole page, well-formed as XML but for signs that XML does not know, which are
   *     left out
   * @throws Refusal with 503 when too many are being made
   */
  public void write(String page, OutputStream out) throws IOException {
    take();
    try {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      font(builder, "noto-sans", "Noto Sans");
      font(builder, "noto-sans-devanagari", "Noto Sans Devanagari");
      builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
      builder.useColorProfile(colours);
      builder.withProducer("Halfmillion");
      String html = known(page);
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

  private static String known(String page) {
    return page.replaceAll("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
  }

  private static void font(PdfRendererBuilder builder, String file, String family) {
    builder.useFont(() -> open(file + "-regular.ttf"), family, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> open(file + "-bold.ttf"), family, 700, FontStyle.NORMAL, true);
  }

  private static InputStream open(String file) {
    InputStream font = PdfFiles.class.getResourceAsStream("/platform/fonts/" + file);
    return Objects.requireNonNull(font, file);
  }
}
