package dev.halfmillion.platform.pdf;

import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws words in Devanagari, whose letters join and change places, as the shaping of the Java
 * platform lays them out; the PDF library alone misplaces some of them. A platform that cannot draw
 * at all leaves the words to the library.
 */
public final class ShapedScript {

  private static final Logger log = LoggerFactory.getLogger(ShapedScript.class);

  private static final String TYPE = "text/shaped";
  private static final Pattern WORD = Pattern.compile("[\\p{IsDevanagari}\\u200c\\u200d]+");
  private static final String ELEMENT =
      "<object type=\"%s\" data=\"%s%s\" style=\"display:inline-block;width:%.3fem;height:%.1fem;"
          + "vertical-align:%.1fem\"></object>";
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final float SIZE = 100;
  private static final double ASCENT = 1.0;
  private static final double DESCENT = 0.4;
  private static final String BOLD = "b";
  private static final String REGULAR = "r";

  private final Font regular;
  private final Font bold;

  private ShapedScript(Font regular, Font bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /** With the fonts, or empty where the platform has no way to draw them. */
  public static Optional<ShapedScript> load() {
    try {
      Font regular = font("/platform/fonts/noto-sans-devanagari-regular.ttf");
      ShapedScript script =
          new ShapedScript(regular, font("/platform/fonts/noto-sans-devanagari-bold.ttf"));
      script.layOut("\u0915", REGULAR);
      return Optional.of(script);
    } catch (IOException
        | FontFormatException
        | RuntimeException
        | LinkageError
        | InternalError e) {
      log.warn("Devanagari in documents is not shaped: this Java cannot lay fonts out", e);
      return Optional.empty();
    }
  }

  /** A page in which every such word is an element that the drawers know. */
  public String mark(String html) {
    int body = Math.max(0, html.indexOf("<body"));
    Matcher word = WORD.matcher(html).region(body, html.length());
    StringBuilder out = new StringBuilder();
    while (word.find()) {
      String weight = isBold(html, word.start()) ? BOLD : REGULAR;
      String element =
          String.format(
              Locale.ROOT,
              ELEMENT,
              TYPE,
              weight,
              word.group(),
              width(word.group(), weight),
              ASCENT + DESCENT,
              -DESCENT);
      word.appendReplacement(out, Matcher.quoteReplacement(element));
    }
    return word.appendTail(out).toString();
  }

  /** What draws those elements. */
  FSObjectDrawerFactory drawers() {
    DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer(
        TYPE,
        (element, x, y, width, height, device, context, dotsPerPixel) -> {
          String data = element.getAttribute("data");
          Shape outline = layOut(data.substring(1), data.substring(0, 1)).getOutline();
          double high = height / dotsPerPixel;
          double em = high / (ASCENT + DESCENT);
          AffineTransform place = AffineTransform.getTranslateInstance(0, em * ASCENT);
          place.scale(em / SIZE, em / SIZE);
          device.drawWithGraphics(
              (float) x,
              (float) y,
              (float) (width / dotsPerPixel),
              (float) high,
              graphics -> {
                graphics.setColor(new Color(0x1c1a15));
                graphics.fill(place.createTransformedShape(outline));
              });
          return null;
        });
    return drawers;
  }

  /** How wide a word is, in units of the font's size. */
  public double width(String word, String weight) {
    return layOut(word, weight).getLogicalBounds().getWidth() / SIZE;
  }

  private GlyphVector layOut(String word, String weight) {
    char[] letters = word.toCharArray();
    return (weight.equals(BOLD) ? bold : regular)
        .layoutGlyphVector(CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
  }

  private static Font font(String file) throws IOException, FontFormatException {
    try (InputStream stream = ShapedScript.class.getResourceAsStream(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(stream, file))
          .deriveFont(SIZE);
    }
  }

  private static boolean isBold(String html, int at) {
    return html.lastIndexOf("<b>", at) > html.lastIndexOf("</b>", at);
  }
}
