package dev.halfmillion.platform.ui;

import dev.halfmillion.platform.Brand;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * The picture that messengers and networks show beside a shared address: the cover of a course, or
 * the academy's logo or akshar. It is drawn from outlines, so that no font has to be installed.
 */
public final class SocialCard {

  /** In pixels, as Open Graph wants it. */
  public static final int WIDTH = 1200;

  /** In pixels. */
  public static final int HEIGHT = 630;

  private static final double FILLED = 0.6;

  /** Above it a small picture is blurred. */
  private static final double LARGEST_SCALE = 1.5;

  private SocialCard() {}

  /** The card of a course or product, as PNG. */
  public static byte[] of(String akshar, CoverColour colour) {
    return draw(
        canvas -> {
          ground(canvas, colour.ground());
          canvas.setColor(Color.decode(colour.disc()));
          double radius = HEIGHT * 0.58;
          canvas.fill(
              new Ellipse2D.Double(WIDTH * 0.72 - radius, HEIGHT - radius, radius * 2, radius * 2));
          canvas.setColor(Color.decode(colour.akshar()));
          Akshars.findOrInitial(akshar).ifPresent(o -> outline(canvas, o, WIDTH * 0.07, false));
        });
  }

  /** The card of the academy, as PNG. */
  static byte[] of(String name, String colour, Brand.@Nullable Logo logo) {
    Optional<BufferedImage> picture = logo == null ? Optional.empty() : decode(logo);
    return draw(
        canvas -> {
          ground(canvas, picture.isPresent() ? "#ffffff" : colour);
          canvas.setColor(Color.WHITE);
          picture.ifPresentOrElse(
              found -> centred(canvas, found),
              () -> Mark.outline(name).ifPresent(outline -> outline(canvas, outline, 0, true)));
        });
  }

  private static byte[] draw(Consumer<Graphics2D> drawing) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      canvas.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      drawing.accept(canvas);
    } finally {
      canvas.dispose();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static void ground(Graphics2D canvas, String colour) {
    canvas.setColor(Color.decode(colour));
    canvas.fillRect(0, 0, WIDTH, HEIGHT);
  }

  private static void outline(
      Graphics2D canvas, Akshars.Outline outline, double left, boolean centred) {
    double scale = Math.min(HEIGHT * FILLED / outline.height(), WIDTH * FILLED / outline.width());
    double x = centred ? (WIDTH - outline.width() * scale) / 2 : left;
    double free = HEIGHT - outline.height() * scale;
    double y = centred ? free / 2 : free - HEIGHT * 0.08;
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(scale, scale);
    canvas.fill(place.createTransformedShape(OutlinePath.shape(outline.path())));
  }

  private static void centred(Graphics2D canvas, BufferedImage picture) {
    double fit =
        Math.min(WIDTH * FILLED / picture.getWidth(), HEIGHT * FILLED / picture.getHeight());
    double scale = Math.min(fit, LARGEST_SCALE);
    int width = (int) Math.max(1, picture.getWidth() * scale);
    int height = (int) Math.max(1, picture.getHeight() * scale);
    canvas.drawImage(picture, (WIDTH - width) / 2, (HEIGHT - height) / 2, width, height, null);
  }

  private static Optional<BufferedImage> decode(Brand.Logo logo) {
    try {
      return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(logo.bytes())));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
