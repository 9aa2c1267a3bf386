package dev.halfmillion.platform.ui;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A part of a page as it was written once, to be put into pages again. It is kept zipped, in a
 * fifth of its size.
 */
public final class KeptHtml implements Content {

  private final byte[] zipped;

  private KeptHtml(byte[] zipped) {
    this.zipped = zipped;
  }

  /**
   * Writes a part.
   *
   * @param template as the engine names it
   * @param values its parameters
   */
  public static KeptHtml of(TemplateEngine templates, String template, Map<String, Object> values) {
    Utf8ByteOutput text = new Utf8ByteOutput();
    templates.render(template, values, text);
    Deflater quick = new Deflater(Deflater.BEST_SPEED);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.getContentLength() / 3);
    try (DeflaterOutputStream zip = new DeflaterOutputStream(bytes, quick)) {
      text.writeTo(zip);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      quick.end();
    }
    return new KeptHtml(bytes.toByteArray());
  }

  @Override
  public void writeTo(TemplateOutput page) {
    try (InflaterInputStream text = new InflaterInputStream(new ByteArrayInputStream(zipped))) {
      page.writeBinaryContent(text.readAllBytes());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
